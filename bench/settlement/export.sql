-- Fee lines, the catalogue that they name and its limits, as CSV; one line in ten thousand breaks a rule, in turn.
-- Variables: lines, items, folder.
CREATE MACRO code_of(i) AS 'XA01ABD' || lpad((i // 100000)::VARCHAR, 3, '0') || 'A0020101' || lpad((i % 100000)::VARCHAR, 5, '0');

COPY (
  SELECT code_of(i) AS GOODSCODE, '20200101' AS VALIDFROM, CASE WHEN i % 7 = 0 THEN '20261231' ELSE '' END AS VALIDTO
  FROM range(getvariable('items')) items(i)
) TO (getvariable('folder') || '/drug-coding.T01-药品目录.csv') (HEADER);

COPY (
  SELECT code_of(i) AS MED_LIST_CODG, CASE WHEN i % 10 = 0 THEN '2' ELSE '' END AS LIMIT_SEX,
    CASE WHEN i % 10 = 1 THEN '18' ELSE '' END AS LIMIT_AGE_MIN, CASE WHEN i % 10 = 1 THEN '90' ELSE '' END AS LIMIT_AGE_MAX,
    CASE WHEN i % 10 = 2 THEN '310,390' ELSE '' END AS LIMIT_INSUTYPE, CASE WHEN i % 10 = 3 THEN '02,05' ELSE '' END AS LIMIT_HOSP_LV,
    CASE WHEN i % 10 = 4 THEN '11,21' ELSE '' END AS LIMIT_MED_TYPE, CASE WHEN i % 10 = 5 THEN '14' ELSE '' END AS LIMIT_DAYS,
    '' AS PROP_INSUTYPE, '0.1' AS SELFPAY_PROP, '20220101' AS VALIDFROM, '20261231' AS VALIDTO
  FROM range(getvariable('items')) items(i)
) TO (getvariable('folder') || '/T09-目录限定表.csv') (HEADER);

COPY (
  WITH drawn AS (SELECT n, (hash(n) % getvariable('items'))::BIGINT AS i, n % 10000 = 7 AS broken FROM range(getvariable('lines')) lines(n))
  SELECT (n % 20 + 1)::VARCHAR AS FEEDETL_SN, 'JZ' || lpad((n // 20)::VARCHAR, 11, '0') AS MDTRT_ID, '41' || lpad((n // 60)::VARCHAR, 12, '0') AS PSN_NO,
    'H410105' || lpad((n % 900)::VARCHAR, 5, '0') AS FIXMEDINS_CODE, CASE WHEN broken THEN '08' ELSE '05' END AS HOSP_LV,
    CASE WHEN broken THEN '380' ELSE '310' END AS INSUTYPE, CASE WHEN broken THEN '1' ELSE '2' END AS GEND,
    CASE WHEN broken THEN '20150305' ELSE '19700305' END AS BRDY, CASE WHEN broken THEN '41' ELSE '11' END AS MED_TYPE,
    CASE WHEN broken AND n % 3 = 0 THEN '2027' ELSE '2024' END || lpad((n % 12 + 1)::VARCHAR, 2, '0') || lpad((n % 28 + 1)::VARCHAR, 2, '0') || '093000' AS FEE_OCUR_TIME,
    CASE WHEN broken AND n % 5 = 0 THEN code_of(getvariable('items') + 1) ELSE code_of(i) END AS MED_LIST_CODG,
    '25.00' AS DET_ITEM_FEE_SUMAMT, '2' AS CNT, '12.50' AS PRIC, CASE WHEN broken THEN '0.2' ELSE '0.1' END AS SELFPAY_PROP,
    CASE WHEN broken THEN '30' ELSE '7' END AS PRES_DAYS
  FROM drawn
) TO (getvariable('folder') || '/T03-费用明细表.csv') (HEADER);
