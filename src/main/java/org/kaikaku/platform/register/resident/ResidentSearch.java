package org.kaikaku.platform.register.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Reduced;
import org.kaikaku.platform.register.ResidentQuery;
import org.kaikaku.platform.register.SearchResult;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds people. One statement counts and reads the page, and the count is right even on a page beyond the last. */
class ResidentSearch {
    private static final int LONGEST = 100;
    private static final String FIND = """
            with shielded as (
                select distinct household_id from register_resident where protected
            ), hit as materialized (
                select r.person_id, r.kana_search, s.household_id is not null as is_shielded
                  from register_resident r left join shielded s on s.household_id = r.household_id
                 where (:words::text is null or r.person_id = :name
                        or array_to_tsvector(array_remove(array_remove(array[r.name_search, r.given_search, r.kana_search,
                           r.given_kana_search, r.common_search, r.former_search], null), '')) @@ :words::tsquery)
                   and (:kana::text is null or starts_with(r.kana_search, :kana) or starts_with(r.given_kana_search, :kana))
                   and (:name::text is null or starts_with(r.name_search, :name) or starts_with(r.given_search, :name)
                        or starts_with(r.common_search, :name) or starts_with(r.former_search, :name)
                        or starts_with(:name, r.former_search)
                           and starts_with(r.given_search, substr(:name, length(r.former_search) + 1))
                        or r.person_id = :name)
                   and (:born::date is null or r.birth_date = :born)
                   and (:address::text is null or s.household_id is null and r.address_search like :address)
            ), page as (
                select * from hit order by kana_search, person_id limit :size offset :from
            )
            select (select count(*) from hit) as total,
                   r.person_id, r.household_id, r.name, r.kana, r.birth_date, r.sex, r.relationship, r.status, r.status_date,
                   r.protected, r.attributes ->> 'former_name' as former_name, r.attributes ->> 'common_name' as common_name,
                   r.attributes ->> 'kana_status' as kana_status, r.attributes ->> 'birth_date_written' as birth_date_written,
                   case when not p.is_shielded then r.postal_code end as postal_code,
                   case when not p.is_shielded then r.address end as address
              from (values (1)) as always
              left join page p on true
              left join register_resident r on r.person_id = p.person_id
             order by p.kana_search, p.person_id
            """;

    private final JdbcClient jdbc;

    ResidentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SearchResult find(ResidentQuery query, int page) {
        if (page < 0) {
            throw new IllegalArgumentException("Pages begin at 0: " + page);
        }
        var name = reduced(query.text(), Reduced::name);
        var address = reduced(query.address(), ReducedAddress::of);
        if (name == null && address == null && query.birthDate() == null) {
            return new SearchResult(List.of(), 0, page);
        }
        var kana = name != null && Reduced.isKana(name) ? Reduced.kana(name) : null;
        return jdbc.sql(FIND)
                .param("words", kana != null ? begun(kana) : name == null ? null : words(name), Types.VARCHAR)
                .param("kana", kana, Types.VARCHAR)
                .param("name", kana == null ? name : null, Types.VARCHAR)
                .param("born", query.birthDate(), Types.DATE)
                .param("address", address == null ? null : within(address), Types.VARCHAR)
                .param("size", SearchResult.PAGE_SIZE)
                .param("from", (long) page * SearchResult.PAGE_SIZE)
                .query((ResultSet rows) -> page(rows, page));
    }

    private static SearchResult page(ResultSet rows, int page) throws SQLException {
        var found = new ArrayList<SearchResult.Found>();
        int total = 0;
        while (rows.next()) {
            total = rows.getInt("total");
            if (rows.getString("person_id") != null) {
                found.add(ResidentRow.found(rows));
            }
        }
        return new SearchResult(List.copyOf(found), total, page);
    }

    /** Null where nothing is left to look for: what is empty would begin every name. */
    private static @Nullable String reduced(@Nullable String typed, UnaryOperator<String> reduction) {
        if (typed == null) {
            return null;
        }
        int longest = Math.min(LONGEST, typed.codePointCount(0, typed.length()));
        var reduced = reduction.apply(
                typed.substring(0, typed.offsetByCodePoints(0, longest)).replace("\0", ""));
        return reduced.isEmpty() ? null : reduced;
    }

    /** Whoever has a name that begins so, and whoever has a 旧氏 with which it begins: the index finds them, and the rest of the statement says which are right. */
    private static String words(String name) {
        var words = new StringBuilder(begun(name));
        for (int i = 1; i < name.length(); i++) {
            if (!Character.isLowSurrogate(name.charAt(i))) {
                words.append(" | ").append(quoted(name.substring(0, i)));
            }
        }
        return words.toString();
    }

    private static String begun(String word) {
        return quoted(word) + ":*";
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String within(String part) {
        return "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
