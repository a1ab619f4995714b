/** Queries of the data sets, as they are pasted into Excel, DuckDB and other programs. */

/**
 * Power Query (M): the tasks of a year as a table of one row a task.
 *
 * @param site the address of the home page, with the slash at its end
 * @param set the data set's name: `tasks-2024`
 */
export const powerQuery = (site: string, set: string) => `let
    DiaChi = "${site}api/${set}.json",
    Nguon = Json.Document(Web.Contents(DiaChi), TextEncoding.Utf8),
    Bang = Table.FromRecords(Nguon[items], null, MissingField.UseNull),
    ChuTri = Table.TransformColumns(Bang, {{"leads", each Text.Combine(List.Transform(_, (x) => x[name]), "; ")}}),
    ThoiHan = Table.ExpandRecordColumn(ChuTri, "deadline", {"raw", "end"}, {"Thời hạn", "Ngày cuối"}),
    Gon = Table.SelectColumns(ThoiHan, {"unit", "year", "area", "no", "title", "leads", "Thời hạn", "Ngày cuối"}),
    Kieu = Table.TransformColumnTypes(Gon, {{"year", Int64.Type}, {"Ngày cuối", type date}})
in
    Kieu`;

/** DuckDB: the leads with most tasks. Where a key is missing in some rows, the reader fills in null. */
export const duckdbTasks = `WITH nhiem_vu AS (
  SELECT unnest(items) AS t
  FROM read_json('tasks-*.json', union_by_name = true, maximum_object_size = 268435456)
),
chu_tri AS (
  SELECT t, unnest(t.leads).name AS co_quan FROM nhiem_vu
)
SELECT co_quan,
       count(DISTINCT t.id) AS so_nhiem_vu,
       count(DISTINCT t.id) FILTER (t.deadline.kind = 'unspecified' OR t.deadline."end" IS NULL) AS chua_ro_ngay
FROM chu_tri
GROUP BY co_quan
ORDER BY so_nhiem_vu DESC, co_quan
LIMIT 10;`;

/** DuckDB: percentages that a report states otherwise than its own numbers give. */
export const duckdbShares = `SELECT r.report, r.indicator, r.stated AS bao_cao_ghi, r.computed AS tinh_lai
FROM (SELECT unnest(items) AS r FROM read_json('results.json'))
WHERE r.computed IS NOT NULL
  AND TRY_CAST(replace(replace(r.stated, '%', ''), ',', '.') AS DOUBLE) <> r.computed;`;

/** The addresses of some sets as Parquet, named one by one: no program can list a folder over HTTP. */
const addresses = (site: string, sets: readonly string[]) => sets.map((set) => `'${site}api/${set}.parquet'`);

const DATED = 'count(*) AS so_nhiem_vu, count(deadline_end) AS co_ngay';

/** DuckDB: tasks and those with a day, by year, read from the server. */
export const duckdbParquet = (site: string, sets: readonly string[]) => `SELECT year, ${DATED}
FROM read_parquet([${addresses(site, sets).join(',\n  ')}])
GROUP BY year ORDER BY year;`;

/** ClickHouse: the same. One address may stand for several years. */
export const clickhouseParquet = (site: string, sets: readonly string[]) => {
  const years = sets.map((set) => set.slice('tasks-'.length));
  const several = years.length > 1 ? `tasks-{${years.join(',')}}` : (sets[0] ?? '');
  return `SELECT year, ${DATED}
FROM url('${site}api/${several}.parquet', 'Parquet')
GROUP BY year ORDER BY year;`;
};

/** PySpark: Spark reads files, not addresses, so each is brought first. The folder is one that Trino may read too. */
export const sparkParquet = (site: string, sets: readonly string[]) => `from pyspark import SparkFiles
for bo in [${sets.map((set) => `"${set}"`).join(', ')}]:
    spark.sparkContext.addFile(f"${site}api/{bo}.parquet")
nhiem_vu = spark.read.parquet("file://" + SparkFiles.getRootDirectory() + "/tasks-*.parquet")
nhiem_vu.groupBy("year").count().orderBy("year").show()`;

/** Trino: a table over a folder that the files were put in, by its Hive connector. */
export const trinoParquet = `CREATE TABLE hive.cchc.nhiem_vu (
  id varchar, plan varchar, unit varchar, year integer, title varchar,
  leads_id array(varchar), deadline_raw varchar, deadline_end date, url varchar
) WITH (format = 'PARQUET', external_location = 's3a://kho-du-lieu/cchc/tasks/');`;

/** Power BI: the tasks of some years as one table. */
export const powerBi = (site: string, sets: readonly string[]) => `let
    Bo = {${sets.map((set) => `"${set}"`).join(', ')}},
    Doc = (bo) => Parquet.Document(Web.Contents("${site}", [RelativePath = "api/" & bo & ".parquet"])),
    Bang = Table.Combine(List.Transform(Bo, Doc)),
    Gon = Table.SelectColumns(Bang, {"unit", "year", "area", "no", "title", "deadline_raw", "deadline_end", "url"})
in
    Gon`;
