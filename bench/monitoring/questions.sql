-- The 55 rules of standards/monitoring/rules.md over the tables of load.sql; each statement adds the rows that fail to `findings`.
-- Rules that group by the same key share one grouping: rows whose key stands once break none of them.

CREATE TABLE findings (rule VARCHAR, number TINYINT, row BIGINT);

-- Pairs of a person's code and number, each once: what concerns them is asked of pairs, not of rows.
CREATE TABLE pairs1 AS SELECT member, person, any_value(birth) AS birth FROM t1 GROUP BY member, person;
CREATE TABLE pairs AS
  SELECT DISTINCT 2 AS number, member, person FROM t2 UNION ALL SELECT DISTINCT 3, member, person FROM t3 UNION ALL SELECT DISTINCT 4, member, person FROM t4
  UNION ALL SELECT DISTINCT 5, member, person FROM t5 UNION ALL SELECT DISTINCT 6, member, person FROM t6 UNION ALL SELECT DISTINCT 7, member, person FROM t7;

-- Citizens' numbers whose check character is wrong are nobody's.
CREATE TABLE wrong AS SELECT DISTINCT person FROM (SELECT person FROM pairs UNION ALL SELECT person FROM pairs1 UNION ALL SELECT person FROM t8)
  WHERE person >= 0 AND check_of((person // 11)::VARCHAR) <> '0123456789X'[1 + person % 11];
UPDATE t1 SET person = NULL WHERE person IN (FROM wrong);
UPDATE t2 SET person = NULL WHERE person IN (FROM wrong);
UPDATE t3 SET person = NULL WHERE person IN (FROM wrong);
UPDATE t4 SET person = NULL WHERE person IN (FROM wrong);
UPDATE t5 SET person = NULL WHERE person IN (FROM wrong);
UPDATE t6 SET person = NULL WHERE person IN (FROM wrong);
UPDATE t7 SET person = NULL WHERE person IN (FROM wrong);
UPDATE t8 SET person = NULL WHERE person IN (FROM wrong);
UPDATE pairs1 SET person = NULL WHERE person IN (FROM wrong);
UPDATE pairs SET person = NULL WHERE person IN (FROM wrong);

-- One record.
INSERT INTO findings SELECT 'R001', 1, rowid FROM t1 WHERE person >= 0 AND birth IS NOT NULL AND strftime(birth, '%Y%m%d')::BIGINT <> person // 11000 % 100000000;
INSERT INTO findings SELECT 'R002', 2, rowid FROM t2 WHERE since > until;
INSERT INTO findings SELECT 'R003', 4, rowid FROM t4 WHERE since > until;
INSERT INTO findings SELECT 'R004', 8, rowid FROM t8 WHERE happened > reported;
INSERT INTO findings SELECT 'R005', 8, rowid FROM t8 WHERE happened <= reported AND reported > happened + 40;
INSERT INTO findings SELECT 'R006', 6, rowid FROM t6 WHERE asked <= settled AND settled > asked + 30;
INSERT INTO findings SELECT 'R007', 6, rowid FROM t6 WHERE asked > settled;
INSERT INTO findings SELECT 'R008', 6, rowid FROM t6 WHERE date_part('year', settled) <> year;
INSERT INTO findings SELECT 'R009', 9, rowid FROM t9 WHERE (active + retired) * 10 < insured * 9;

-- The same person.
CREATE TABLE twice1 AS SELECT t1.rowid AS row, t1.* FROM t1 WHERE person IN (SELECT person FROM t1 GROUP BY person HAVING count(*) > 1);
INSERT INTO findings SELECT 'R020', 1, row FROM twice1 SEMI JOIN (
  SELECT agency, person FROM twice1 WHERE member IS NOT NULL GROUP BY ALL HAVING min(member) <> max(member)) USING (agency, person) WHERE member IS NOT NULL;
INSERT INTO findings SELECT 'R021', 1, row FROM twice1 SEMI JOIN (SELECT person FROM twice1 GROUP BY ALL HAVING min(name) <> max(name)) USING (person) WHERE name IS NOT NULL;
INSERT INTO findings SELECT 'R022', 1, row FROM twice1 SEMI JOIN (SELECT person FROM twice1 GROUP BY ALL HAVING min(birth) <> max(birth)) USING (person) WHERE birth IS NOT NULL;

CREATE TABLE several AS SELECT number, member FROM pairs WHERE number <> 3 AND member IS NOT NULL GROUP BY ALL HAVING min(person) <> max(person);
CREATE TABLE unknown AS SELECT number, member FROM pairs ANTI JOIN pairs1 USING (member) WHERE member IS NOT NULL;
CREATE TABLE unlike AS SELECT number, member, person FROM pairs ANTI JOIN pairs1 USING (member, person)
  WHERE person IS NOT NULL AND member IN (SELECT member FROM pairs1 WHERE person IS NOT NULL);
INSERT INTO findings SELECT 'R023', 2, t2.rowid FROM t2 SEMI JOIN (FROM several WHERE number = 2) USING (member) WHERE person IS NOT NULL;
INSERT INTO findings SELECT 'R023', 4, t4.rowid FROM t4 SEMI JOIN (FROM several WHERE number = 4) USING (member) WHERE person IS NOT NULL;
INSERT INTO findings SELECT 'R023', 5, t5.rowid FROM t5 SEMI JOIN (FROM several WHERE number = 5) USING (member) WHERE person IS NOT NULL;
INSERT INTO findings SELECT 'R023', 6, t6.rowid FROM t6 SEMI JOIN (FROM several WHERE number = 6) USING (member) WHERE person IS NOT NULL;
INSERT INTO findings SELECT 'R023', 7, t7.rowid FROM t7 SEMI JOIN (FROM several WHERE number = 7) USING (member) WHERE person IS NOT NULL;
INSERT INTO findings SELECT 'R024', 2, t2.rowid FROM t2 SEMI JOIN (FROM unlike WHERE number = 2) USING (member, person);
INSERT INTO findings SELECT 'R024', 3, t3.rowid FROM t3 SEMI JOIN (FROM unlike WHERE number = 3) USING (member, person);
INSERT INTO findings SELECT 'R024', 4, t4.rowid FROM t4 SEMI JOIN (FROM unlike WHERE number = 4) USING (member, person);
INSERT INTO findings SELECT 'R024', 5, t5.rowid FROM t5 SEMI JOIN (FROM unlike WHERE number = 5) USING (member, person);
INSERT INTO findings SELECT 'R024', 6, t6.rowid FROM t6 SEMI JOIN (FROM unlike WHERE number = 6) USING (member, person);
INSERT INTO findings SELECT 'R024', 7, t7.rowid FROM t7 SEMI JOIN (FROM unlike WHERE number = 7) USING (member, person);
INSERT INTO findings SELECT 'R025', 2, t2.rowid FROM t2 SEMI JOIN (FROM unknown WHERE number = 2) USING (member);
INSERT INTO findings SELECT 'R025', 3, t3.rowid FROM t3 SEMI JOIN (FROM unknown WHERE number = 3) USING (member);
INSERT INTO findings SELECT 'R025', 4, t4.rowid FROM t4 SEMI JOIN (FROM unknown WHERE number = 4) USING (member);
INSERT INTO findings SELECT 'R025', 5, t5.rowid FROM t5 SEMI JOIN (FROM unknown WHERE number = 5) USING (member);
INSERT INTO findings SELECT 'R025', 6, t6.rowid FROM t6 SEMI JOIN (FROM unknown WHERE number = 6) USING (member);
INSERT INTO findings SELECT 'R025', 7, t7.rowid FROM t7 SEMI JOIN (FROM unknown WHERE number = 7) USING (member);
INSERT INTO findings SELECT 'R026', 3, t3.rowid FROM t3 ANTI JOIN t1 USING (person, name)
  WHERE name IS NOT NULL AND person IN (SELECT person FROM t1 WHERE name IS NOT NULL AND person IS NOT NULL);
INSERT INTO findings SELECT 'R027', 3, t3.rowid FROM t3 SEMI JOIN (SELECT person FROM t3 GROUP BY ALL HAVING min(died) <> max(died)) USING (person) WHERE died IS NOT NULL;

-- Double enrolment.
CREATE TABLE twice2 AS SELECT t2.rowid AS row, t2.* FROM t2 SEMI JOIN (
  SELECT person, insurance FROM t2 WHERE active AND open AND insurance <> 410 GROUP BY ALL HAVING count(*) > 1) USING (person, insurance) WHERE active AND open;
INSERT INTO findings SELECT 'R030', 2, row FROM twice2 SEMI JOIN (
  SELECT agency, person, insurance FROM twice2 GROUP BY ALL HAVING count(*) > 1) USING (agency, person, insurance);
INSERT INTO findings SELECT 'R031', 2, row FROM twice2 SEMI JOIN (
  SELECT person, insurance FROM twice2 GROUP BY ALL HAVING min(agency) <> max(agency)) USING (person, insurance) WHERE agency IS NOT NULL;

CREATE MACRO apart(schemes) AS TABLE
  WITH spells AS (SELECT rowid AS row, person, insurance, since, coalesce(until, DATE '9999-12-31') AS until FROM t2
    WHERE active AND insurance IN schemes AND since IS NOT NULL AND (open OR until IS NOT NULL)),
  involved AS (FROM spells WHERE person IN (SELECT person FROM spells GROUP BY ALL HAVING min(insurance) <> max(insurance)))
  SELECT DISTINCT a.row FROM involved a JOIN involved b ON a.person = b.person AND a.insurance <> b.insurance AND a.since <= b.until AND b.since <= a.until;
INSERT INTO findings SELECT 'R032', 2, row FROM apart((110, 120, 170));
INSERT INTO findings SELECT 'R033', 2, row FROM apart((310, 390));

INSERT INTO findings
  WITH spells AS (SELECT rowid AS row, person, insurance, since, coalesce(until, DATE '9999-12-31') AS until FROM t2 SEMI JOIN (
    SELECT person, insurance FROM t2 WHERE insurance <> 410 GROUP BY ALL HAVING count(*) > 1) USING (person, insurance)
    WHERE since <= until OR (open AND since IS NOT NULL))
  SELECT DISTINCT 'R034', 2, a.row FROM spells a JOIN spells b ON a.person = b.person AND a.insurance = b.insurance AND a.since <> b.since AND a.since <= b.until AND b.since <= a.until;

-- Double benefits.
CREATE TABLE twice5 AS SELECT t5.rowid AS row, t5.* FROM t5 SEMI JOIN (
  SELECT person, month FROM t5 WHERE own GROUP BY ALL HAVING count(*) > 1) USING (person, month) WHERE own;
INSERT INTO findings SELECT 'R040', 5, row FROM twice5 SEMI JOIN (
  SELECT person, month FROM twice5 WHERE insurance IN (110, 120, 170) GROUP BY ALL HAVING min(insurance) <> max(insurance)) USING (person, month) WHERE insurance IN (110, 120, 170);
INSERT INTO findings SELECT 'R041', 5, row FROM twice5 SEMI JOIN (
  SELECT person, insurance, month FROM twice5 WHERE insurance IN (110, 120, 170) GROUP BY ALL HAVING min(agency) <> max(agency)) USING (person, insurance, month) WHERE agency IS NOT NULL;
INSERT INTO findings SELECT 'R042', 4, t4.rowid FROM t4 SEMI JOIN (
  SELECT person FROM t4 WHERE open AND insurance IN (110, 120, 170) GROUP BY ALL HAVING min(insurance) <> max(insurance)) USING (person) WHERE open AND insurance IN (110, 120, 170);
INSERT INTO findings SELECT 'R043', 4, t4.rowid FROM t4 SEMI JOIN (
  SELECT person, insurance FROM t4 WHERE open AND insurance IN (110, 120, 170) GROUP BY ALL HAVING min(agency) <> max(agency)) USING (person, insurance) WHERE open AND agency IS NOT NULL;
INSERT INTO findings SELECT 'R044', 5, row FROM twice5 SEMI JOIN (
  SELECT agency, person, insurance, month, what FROM twice5 GROUP BY ALL HAVING count(*) > 1) USING (agency, person, insurance, month, what);

-- After death.
INSERT INTO findings SELECT DISTINCT 'R050', 5, t5.rowid FROM t5 JOIN t3 USING (person) WHERE own AND t5.month > in_month(died);
INSERT INTO findings SELECT DISTINCT 'R051', 4, t4.rowid FROM t4 JOIN t3 USING (person) WHERE died + 30 <= told AND open;
INSERT INTO findings SELECT DISTINCT 'R052', 4, t4.rowid FROM t4 JOIN t3 USING (person) WHERE since > in_month(died);
INSERT INTO findings SELECT DISTINCT 'R053', 2, t2.rowid FROM t2 JOIN t3 USING (person) WHERE died + 30 <= told AND open;
INSERT INTO findings SELECT DISTINCT 'R054', 2, t2.rowid FROM t2 JOIN t3 USING (person) WHERE since > died;
INSERT INTO findings SELECT DISTINCT 'R055', 7, t7.rowid FROM t7 JOIN t3 USING (person) WHERE regular AND t7.month > in_month(died);
INSERT INTO findings SELECT DISTINCT 'R056', 6, t6.rowid FROM t6 JOIN t3 USING (person) WHERE settled > died;
INSERT INTO findings SELECT 'R057', 8, t8.rowid FROM t8 ANTI JOIN t3 USING (person) WHERE event = '死亡' AND person IS NOT NULL;
INSERT INTO findings SELECT DISTINCT 'R058', 8, t8.rowid FROM t8 JOIN t3 USING (person) WHERE event = '死亡' AND happened <> died;

-- Stop events.
INSERT INTO findings SELECT DISTINCT CASE event WHEN '死亡' THEN 'R060' ELSE 'R061' END, 5, t5.rowid FROM t5 JOIN t8 USING (person)
  WHERE own AND event IS NOT NULL AND t5.month > in_month(happened);

-- Contributions while drawing a pension.
INSERT INTO findings SELECT 'R070', 5, t5.rowid FROM t5 SEMI JOIN (
  SELECT person, month FROM t7 WHERE regular AND paid AND insurance IN (110, 120) AND person IN (SELECT person FROM t5)) USING (person, month)
  WHERE own AND insurance IN (110, 120, 170);
INSERT INTO findings SELECT DISTINCT 'R071', 4, t4.rowid FROM t4 JOIN t2 USING (person) WHERE active AND t2.insurance IN (110, 120) AND t2.since IS NOT NULL AND (t2.open OR t2.until IS NOT NULL)
  AND t4.since IS NOT NULL AND (t4.open OR t4.until IS NOT NULL) AND in_month(t2.since) <= coalesce(t4.until, 999912) AND t4.since <= coalesce(in_month(t2.until), 999912);
INSERT INTO findings SELECT DISTINCT 'R072', 4, t4.rowid FROM t4 JOIN t2 USING (person, insurance) WHERE t4.open AND t2.open AND active;

-- Certification; payments and grants.
CREATE TABLE granted AS SELECT member, insurance, since, until, in_month(certified + INTERVAL 12 MONTH) AS valid, uncertified FROM t4 WHERE member IS NOT NULL AND insurance IS NOT NULL;
CREATE TABLE beside AS SELECT t5.rowid AS row, t5.month > valid AS late, uncertified AND since + 100 < t5.month AS never, since > t5.month AS early, t5.month > until AS ended
  FROM t5 JOIN granted USING (member, insurance) WHERE own AND (late OR never OR early OR ended);
INSERT INTO findings SELECT DISTINCT 'R080', 5, row FROM beside WHERE late;
INSERT INTO findings SELECT DISTINCT 'R081', 5, row FROM beside WHERE never;
INSERT INTO findings SELECT 'R082', 4, t4.rowid FROM t4 ANTI JOIN t6 ON t4.member = t6.member AND t4.certified = t6.settled WHERE member IS NOT NULL AND NOT uncertified;
INSERT INTO findings SELECT DISTINCT 'R083', 6, t6.rowid FROM t6 JOIN t4 USING (member) WHERE settled > certified;
INSERT INTO findings SELECT DISTINCT 'R090', 4, t4.rowid FROM t4 JOIN t1 USING (member)
  WHERE insurance = 170 AND (since // 100 - date_part('year', birth)) * 12 + since % 100 - date_part('month', birth) < 720;
INSERT INTO findings SELECT DISTINCT 'R091', 5, row FROM beside WHERE early;
INSERT INTO findings SELECT 'R092', 5, t5.rowid FROM t5 ANTI JOIN granted USING (member, insurance) WHERE own AND member IS NOT NULL AND insurance IN (110, 120, 170);
INSERT INTO findings SELECT DISTINCT 'R093', 5, row FROM beside WHERE ended;

-- Double contributions.
CREATE TABLE twice7 AS SELECT t7.rowid AS row, t7.* FROM t7 SEMI JOIN (
  SELECT person, month FROM t7 WHERE regular GROUP BY ALL HAVING count(*) > 1) USING (person, month) WHERE regular;
INSERT INTO findings SELECT 'R095', 7, row FROM twice7 SEMI JOIN (
  SELECT person, insurance, month FROM twice7 WHERE insurance <> 410 GROUP BY ALL HAVING min(agency) <> max(agency)) USING (person, insurance, month) WHERE agency IS NOT NULL;
INSERT INTO findings SELECT 'R096', 7, row FROM twice7 SEMI JOIN (
  SELECT person, month FROM twice7 WHERE insurance IN (110, 120) GROUP BY ALL HAVING min(insurance) <> max(insurance)) USING (person, month) WHERE insurance IN (110, 120);
INSERT INTO findings SELECT 'R097', 7, row FROM twice7 SEMI JOIN (
  SELECT agency, person, insurance, month FROM twice7 WHERE insurance <> 410 GROUP BY ALL HAVING count(*) > 1) USING (agency, person, insurance, month);

-- Counts of the upload.
INSERT INTO findings SELECT 'R100', 9, t9.rowid FROM t9 LEFT JOIN (SELECT agency, count(*) AS counted FROM t3 GROUP BY ALL) USING (agency)
  WHERE agency IS NOT NULL AND dead <> coalesce(counted, 0);
INSERT INTO findings SELECT 'R101', 9, t9.rowid FROM t9 LEFT JOIN (
  SELECT agency, count(DISTINCT member) FILTER (open AND insurance IN (110, 120)) AS counted, bool_or(unsound OR (member IS NULL AND open AND insurance IN (110, 120))) AS unsound FROM t4 GROUP BY ALL) USING (agency)
  WHERE agency IS NOT NULL AND retired <> coalesce(counted, 0) AND unsound IS DISTINCT FROM true;
INSERT INTO findings SELECT 'R102', 9, t9.rowid FROM t9 LEFT JOIN (
  SELECT agency, count(DISTINCT member) FILTER (active AND insurance IN (110, 120)) AS counted, bool_or(unsound OR (member IS NULL AND active AND insurance IN (110, 120))) AS unsound FROM t2 GROUP BY ALL) USING (agency)
  WHERE agency IS NOT NULL AND t9.active <> coalesce(counted, 0) AND unsound IS DISTINCT FROM true;
