-- Reads each record type once: the columns that the rules ask for, in types that compare fast. The folder is the variable `folder`.

-- Words and blanks that stand for no value.
SET VARIABLE nothings = ['', ' ', '　', '--', 'NULL', '待填'];

-- A code without blanks and apostrophes around it, its signs of full width as those of ASCII; most are plain already.
CREATE MACRO narrowed(cell) AS translate(cell, '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
CREATE MACRO bare(cell) AS CASE WHEN regexp_full_match(cell, '[0-9A-Za-z\x{4E00}-\x{9FFF}]+') THEN cell ELSE nullif(trim(narrowed(cell), chr(9) || chr(10) || chr(13) || chr(160) || ' 　''‘’＇'), '') END;

-- The check character of GB 11643 over 17 digits.
CREATE MACRO check_of(digits) AS '10X98765432'[1 + (
  ascii(digits[1]) * 7 + ascii(digits[2]) * 9 + ascii(digits[3]) * 10 + ascii(digits[4]) * 5 + ascii(digits[5]) * 8 + ascii(digits[6]) * 4
  + ascii(digits[7]) * 2 + ascii(digits[8]) + ascii(digits[9]) * 6 + ascii(digits[10]) * 3 + ascii(digits[11]) * 7 + ascii(digits[12]) * 9
  + ascii(digits[13]) * 10 + ascii(digits[14]) * 5 + ascii(digits[15]) * 8 + ascii(digits[16]) * 4 + ascii(digits[17]) * 2 - 48 * 100) % 11];

-- A number of 18 signs as 17 digits and the value of its check character, which is not checked here: that is done once for each number.
CREATE MACRO packed(id) AS try_cast(id[1:17] AS BIGINT) * 11 + CASE id[18] WHEN 'X' THEN 10 ELSE try_cast(id[18] AS BIGINT) END;
-- Written otherwise: of 15 digits the 18 signs of the same person; what does not begin with a digit (of foreigners, and after an apostrophe) is a number too, and here a hash.
CREATE MACRO long(plain) AS CASE WHEN regexp_full_match(plain, '[0-9]{15}') THEN list_transform([plain[1:6] || '19' || plain[7:15]], lambda digits: digits || check_of(digits))[1] ELSE plain END;
CREATE MACRO otherwise(id) AS list_transform([long(upper(bare(id)))], lambda plain: CASE
  WHEN regexp_full_match(plain, '[1-9][0-9]{16}[0-9X]') THEN packed(plain)
  WHEN length(id) <= 32 AND NOT regexp_matches(id, '^[ \t　]*[0-9]') THEN -1 - (hash(plain) >> 2)::BIGINT END)[1];
CREATE MACRO person(id) AS CASE WHEN regexp_full_match(id, '[1-9][0-9]{16}[0-9X]') THEN packed(id) WHEN id IS NOT NULL THEN otherwise(id) END;

-- A person's code within an agency.
CREATE MACRO member(agency, code) AS CASE WHEN agency IS NOT NULL AND strlen(code) <= 60 AND length(code) <= 20 AND bare(code) IS NOT NULL THEN hash(agency, bare(code)) END;

CREATE MACRO insurance(cell) AS CASE WHEN strlen(cell) = 3 THEN try_cast(cell AS USMALLINT) END;
CREATE MACRO day_of(cell) AS CASE WHEN strlen(cell) = 8 THEN try_strptime(cell, '%Y%m%d')::DATE END;
CREATE MACRO month_of(cell) AS CASE WHEN strlen(cell) = 6 AND try_cast(cell[5:6] AS UTINYINT) BETWEEN 1 AND 12 THEN try_cast(cell AS INTEGER) END;
CREATE MACRO whole(cell) AS CASE WHEN regexp_full_match(cell, '-?[0-9]{1,12}') THEN cell::BIGINT END;
CREATE MACRO amount(cell) AS CASE WHEN regexp_full_match(cell, '-?[0-9]{1,14}([.][0-9]{1,2})?') THEN cell::DECIMAL(18, 2) END;
-- The month of a day, as cells have it.
CREATE MACRO in_month(day) AS (date_part('year', day) * 100 + date_part('month', day))::INTEGER;
-- What is paid to somebody else, and what is taken back.
CREATE MACRO others(item) AS regexp_matches(item, '丧葬|抚恤|遗属|供养|亲属|家属|死亡|救济|继承|返还|退还|余额|储存额|追回|扣回|退回|冲销')
  OR (regexp_matches(item, '[帐账]户') AND contains(item, '一次性'));

CREATE TABLE t1 AS SELECT file_index::USMALLINT AS file, AAB034 AS agency, member(AAB034, AAC001) AS member, person(AAC002) AS person,
  CASE WHEN length(AAC003) <= 64 THEN bare(AAC003) END AS name, day_of(AAC006) AS birth
FROM read_csv(getvariable('folder') || '/*/T01-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {AAB301: 'VARCHAR', AAB034: 'VARCHAR', AAC001: 'VARCHAR', AAC002: 'VARCHAR', AAC003: 'VARCHAR', AAC006: 'VARCHAR'});

CREATE TABLE t2 AS SELECT file_index::USMALLINT AS file, AAB034 AS agency, member(AAB034, AAC001) AS member, person(AAC002) AS person,
  insurance(AAE140) AS insurance, AAC031 = '1' AS active, day_of(AAE030) AS since, day_of(AAE031) AS until, AAE031 IS NULL AS open,
  coalesce(strlen(AAE140) <> 3, false) OR coalesce(length(AAC031) > 1, false) OR coalesce(length(AAC001) > 20, false) AS unsound
FROM read_csv(getvariable('folder') || '/*/T02-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {AAB301: 'VARCHAR', AAB034: 'VARCHAR', AAC001: 'VARCHAR', AAC002: 'VARCHAR', AAB001: 'VARCHAR', AAE140: 'VARCHAR', AAC031: 'VARCHAR', AAE030: 'VARCHAR', AAE031: 'VARCHAR'});

CREATE TABLE t3 AS SELECT file_index::USMALLINT AS file, AAB034 AS agency, member(AAB034, AAC001) AS member, person(AAC002) AS person,
  CASE WHEN length(AAC003) <= 64 THEN bare(AAC003) END AS name, day_of(AAE138) AS died, CASE WHEN strlen(ZZZ001) = 16 THEN day_of(ZZZ001[9:16]) END AS told
FROM read_csv(getvariable('folder') || '/*/T03-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {ZZZ001: 'VARCHAR', AAB301: 'VARCHAR', AAB034: 'VARCHAR', AAC001: 'VARCHAR', AAC002: 'VARCHAR', AAC003: 'VARCHAR', AAE138: 'VARCHAR'});

CREATE TABLE t4 AS SELECT file_index::USMALLINT AS file, AAB034 AS agency, member(AAB034, AAC001) AS member, person(AAC002) AS person,
  insurance(AAE140) AS insurance, month_of(AIC160) AS since, month_of(AAE042) AS until, AAE042 IS NULL AS open, day_of(CERTIFIEDON) AS certified, CERTIFIEDON IS NULL AS uncertified,
  coalesce(strlen(AAE140) <> 3, false) OR (AAE042 IS NOT NULL AND month_of(AAE042) IS NULL) OR coalesce(length(AAC001) > 20, false) AS unsound
FROM read_csv(getvariable('folder') || '/*/T04-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {AAB301: 'VARCHAR', AAB034: 'VARCHAR', AAC001: 'VARCHAR', AAC002: 'VARCHAR', AAE140: 'VARCHAR', AIC160: 'VARCHAR', AAE042: 'VARCHAR', CERTIFIEDON: 'VARCHAR'});

CREATE TABLE t5 AS SELECT file_index::USMALLINT AS file, AAB034 AS agency, member(AAB034, AAC001) AS member, person(AAC002) AS person,
  insurance(AAE140) AS insurance, month_of(EAC064) AS month, CASE WHEN AAA037 IS NOT NULL AND AAE019 IS NOT NULL THEN hash(AAA037, AAE019) END AS what,
  coalesce((AAE019 IS NULL OR amount(AAE019) >= 0) AND (AAA037 IS NULL OR (length(AAA037) <= 50 AND NOT others(AAA037))), false) AS own
FROM read_csv(getvariable('folder') || '/*/T05-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {AAB301: 'VARCHAR', AAB034: 'VARCHAR', EAZ048: 'VARCHAR', AAC001: 'VARCHAR', AAC002: 'VARCHAR', AAE140: 'VARCHAR', AAA037: 'VARCHAR', EAC064: 'VARCHAR', AAE019: 'VARCHAR'});

CREATE TABLE t6 AS SELECT file_index::USMALLINT AS file, member(AAB034, AAC001) AS member, person(AAC002) AS person,
  CASE WHEN strlen(AAE001) = 4 THEN try_cast(AAE001 AS SMALLINT) END AS year, day_of(NOTIFIEDON) AS asked, day_of(AAE036) AS settled
FROM read_csv(getvariable('folder') || '/*/T06-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {AAB301: 'VARCHAR', AAB034: 'VARCHAR', AAE001: 'VARCHAR', AAC001: 'VARCHAR', AAC002: 'VARCHAR', AAC003: 'VARCHAR', AAA094: 'VARCHAR', AAA049: 'VARCHAR', NOTIFIEDON: 'VARCHAR', AAE036: 'VARCHAR'});

CREATE TABLE t7 AS SELECT file_index::USMALLINT AS file, AAB034 AS agency, member(AAB034, AAC001) AS member, person(AAC002) AS person,
  insurance(AAE140) AS insurance, AAA115 = '10' AS regular, month_of(AAE003) AS month, amount(AAE082) > 0 AS paid
FROM read_csv(getvariable('folder') || '/*/T07-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {AAB301: 'VARCHAR', AAB034: 'VARCHAR', AAC001: 'VARCHAR', AAC002: 'VARCHAR', AAB001: 'VARCHAR', AAE140: 'VARCHAR', AAA115: 'VARCHAR', AAE003: 'VARCHAR', AAE082: 'VARCHAR'});

CREATE TABLE t8 AS SELECT file_index::USMALLINT AS file, person(AAC002) AS person, EVENT AS event, day_of(EVENTDATE) AS happened, day_of(REPORTEDON) AS reported
FROM read_csv(getvariable('folder') || '/*/T08-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {AAB301: 'VARCHAR', AAB034: 'VARCHAR', AAC002: 'VARCHAR', EVENT: 'VARCHAR', EVENTDATE: 'VARCHAR', REPORTEDON: 'VARCHAR', SOURCE: 'VARCHAR'});

CREATE TABLE t9 AS SELECT file_index::USMALLINT AS file, AAB034 AS agency, whole(ACTIVE) AS active, whole(RETIRED) AS retired, whole(DEAD) AS dead, whole(INSURED) AS insured
FROM read_csv(getvariable('folder') || '/*/T09-*.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', nullstr = getvariable('nothings'),
  columns = {ZZZ001: 'VARCHAR', AAB301: 'VARCHAR', AAB034: 'VARCHAR', EMPLOYERS: 'VARCHAR', ACTIVE: 'VARCHAR', RETIRED: 'VARCHAR', DEAD: 'VARCHAR', DEPENDANTS: 'VARCHAR',
    IMPOSTORS: 'VARCHAR', TRANSFERS: 'VARCHAR', PARAMETERS: 'VARCHAR', INSURED: 'VARCHAR'});
