package org.kaikaku.platform.register.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.kaikaku.platform.register.PeopleCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CountPeople implements PeopleCounts {
    private final JdbcClient jdbc;

    CountPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Count> byPostalCode(List<Integer> ages, int step, LocalDate on) {
        if (step < LEAST_STEP) {
            throw new IllegalArgumentException("Rounding to " + step + " tells of a few people");
        }
        var cells = jdbc.sql("""
                        select r.postal_code,
                               coalesce(width_bucket(extract(year from age(cast(:on as date) + 1, r.birth_date))::int, cast(:ages as int[])), 0) as band,
                               count(*)
                          from register_resident r
                          left join (select distinct household_id from register_resident where protected) s
                            on s.household_id = r.household_id
                         where r.status = 'resident' and s.household_id is null
                         group by 1, 2 order by 1, 2
                        """)
                .param("on", on)
                .param("ages", ages.toArray(Integer[]::new))
                .query(CountPeople::cell)
                .list();
        var byCode = new LinkedHashMap<String, List<Cell>>();
        cells.forEach(cell -> byCode.computeIfAbsent(cell.postalCode(), _ -> new ArrayList<>())
                .add(cell));
        return byCode.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue(), ages.size(), step))
                .toList();
    }

    /** @param band 0 for those in none */
    private record Cell(String postalCode, int band, int people) {}

    private static Count count(String postalCode, List<Cell> cells, int bands, int step) {
        int all = cells.stream().mapToInt(Cell::people).sum();
        var byAge = IntStream.rangeClosed(1, bands)
                .map(band -> cells.stream()
                        .filter(cell -> cell.band() == band)
                        .mapToInt(Cell::people)
                        .sum())
                .mapToObj(people -> rounded(people, step))
                .toList();
        return new Count(postalCode, rounded(all, step), byAge);
    }

    /** Down, where it is less than a step; to the nearest above. */
    private static int rounded(int people, int step) {
        return people < step ? 0 : Math.round((float) people / step) * step;
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        return new Cell(row.getString(1), row.getInt(2), row.getInt(3));
    }
}
