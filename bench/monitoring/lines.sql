-- Where the rows of `findings` stand: their file, and their line in it. Rows keep the order of the files.
CREATE TABLE starts AS
  SELECT 1 AS number, file, min(rowid) AS start FROM t1 GROUP BY ALL UNION ALL SELECT 2, file, min(rowid) FROM t2 GROUP BY ALL
  UNION ALL SELECT 3, file, min(rowid) FROM t3 GROUP BY ALL UNION ALL SELECT 4, file, min(rowid) FROM t4 GROUP BY ALL
  UNION ALL SELECT 5, file, min(rowid) FROM t5 GROUP BY ALL UNION ALL SELECT 6, file, min(rowid) FROM t6 GROUP BY ALL
  UNION ALL SELECT 7, file, min(rowid) FROM t7 GROUP BY ALL UNION ALL SELECT 8, file, min(rowid) FROM t8 GROUP BY ALL
  UNION ALL SELECT 9, file, min(rowid) FROM t9 GROUP BY ALL;
CREATE TABLE files AS SELECT number, row_number() OVER (PARTITION BY number ORDER BY path) - 1 AS file, path
  FROM (SELECT file AS path, regexp_extract(file, '/T(\d\d)-[^/]*$', 1)::INTEGER AS number FROM glob(getvariable('folder') || '/*/T*.csv'));
CREATE TABLE placed AS SELECT rule, f.number, path, row - start + 2 AS line
  FROM findings f ASOF JOIN starts s ON f.number = s.number AND f.row >= s.start JOIN files ON files.number = s.number AND files.file = s.file;
