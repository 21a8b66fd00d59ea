-- The rules of the catalogue and its limits by hand: each file read once, with the columns that are asked for, one join with each. An open end
-- is a late day: with an OR the outer join would compare every pair.
-- Variable: folder. Gives how many lines fail each rule.
CREATE TABLE catalogue AS
SELECT GOODSCODE AS code, VALIDFROM AS from_day, coalesce(nullif(VALIDTO, ''), '99991231') AS to_day
FROM read_csv(getvariable('folder') || '/drug-coding.T01-药品目录.csv', all_varchar = true);

CREATE TABLE limits AS
SELECT MED_LIST_CODG AS code, LIMIT_SEX AS sex, TRY_CAST(LIMIT_AGE_MIN AS INTEGER) AS least, TRY_CAST(LIMIT_AGE_MAX AS INTEGER) AS most,
  LIMIT_INSUTYPE AS insurances, LIMIT_HOSP_LV AS levels, LIMIT_MED_TYPE AS kinds, TRY_CAST(LIMIT_DAYS AS INTEGER) AS days,
  TRY_CAST(SELFPAY_PROP AS DECIMAL(9, 4)) AS rate, VALIDFROM AS from_day, coalesce(nullif(VALIDTO, ''), '99991231') AS to_day
FROM read_csv(getvariable('folder') || '/T09-目录限定表.csv', all_varchar = true);

CREATE TABLE found AS
WITH lines AS (
  SELECT MED_LIST_CODG AS code, substr(FEE_OCUR_TIME, 1, 8) AS day, GEND, INSUTYPE, HOSP_LV, MED_TYPE, TRY_CAST(PRES_DAYS AS INTEGER) AS given,
    TRY_CAST(SELFPAY_PROP AS DECIMAL(9, 4)) AS paid,
    (TRY_CAST(substr(FEE_OCUR_TIME, 1, 8) AS INTEGER) - TRY_CAST(BRDY AS INTEGER)) // 10000 AS age
  FROM read_csv(getvariable('folder') || '/T03-费用明细表.csv', all_varchar = true)
  WHERE TRY_CAST(CNT AS DECIMAL(14, 4)) > 0
)
SELECT count(*) FILTER (limits.sex <> '' AND GEND <> limits.sex) AS R150, count(*) FILTER (age < limits.least) AS R151, count(*) FILTER (age > limits.most) AS R152,
  count(*) FILTER (limits.insurances <> '' AND NOT contains(',' || limits.insurances || ',', ',' || INSUTYPE || ',')) AS R153,
  count(*) FILTER (limits.levels <> '' AND NOT contains(',' || limits.levels || ',', ',' || HOSP_LV || ',')) AS R154,
  count(*) FILTER (limits.kinds <> '' AND NOT contains(',' || limits.kinds || ',', ',' || MED_TYPE || ',')) AS R155,
  count(*) FILTER (given > limits.days) AS R156, count(*) FILTER (paid <> limits.rate) AS R157, count(*) FILTER (catalogue.code IS NULL) AS R160,
  count(*) FILTER (day < catalogue.from_day OR day > catalogue.to_day) AS R165
FROM lines LEFT JOIN catalogue USING (code)
  LEFT JOIN limits ON limits.code = lines.code AND limits.from_day <= day AND day <= limits.to_day;
