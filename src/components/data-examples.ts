/** Queries of the data sets, as they are pasted into Excel and DuckDB. */

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
