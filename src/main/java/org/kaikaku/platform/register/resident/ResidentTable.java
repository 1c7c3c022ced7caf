package org.kaikaku.platform.register.resident;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Noted;
import org.kaikaku.platform.audit.Sight;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.Household;
import org.kaikaku.platform.register.HouseholdFacts;
import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.PlaceFacts;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.ResidentQuery;
import org.kaikaku.platform.register.SearchResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ResidentTable implements Register {
    private static final String READ = """
            select r.person_id, r.household_id, r.name, r.kana, r.birth_date, r.sex, r.relationship,
                   r.status, r.status_date, r.protected,
                   case when s.household_id is null then r.attributes
                        else (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(r.attributes)
                               where regexp_replace(key, '^[a-z]+_[1-9]_', '') = any(:harmless::text[])) end as attributes,
                   case when s.household_id is null then r.postal_code end as postal_code,
                   case when s.household_id is null then r.address end as address
              from register_resident r
              left join (select distinct household_id from register_resident where protected) s
                on s.household_id = r.household_id
            """;
    private static final String IN_ORDER = """
             order by r.relationship = '世帯主' desc, r.relationship like '妻%' or r.relationship like '夫%' desc,
                      r.birth_date, r.person_id
            """;

    /** Attributes that belong to the register itself, and say nothing of where somebody lives. */
    private static final Set<String> NAMES = Set.of("former_name", "common_name", "kana_status", "birth_date_written");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final PlaceFacts places;
    private final ResidentSearch search;

    ResidentTable(JdbcClient jdbc, JsonMapper json, Clock clock, PlaceFacts places) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.places = places;
        this.search = new ResidentSearch(jdbc);
    }

    @Override
    public Optional<Resident> person(PersonId id, Sight why) {
        return jdbc.sql(READ + " where r.person_id = :id")
                .param("id", id.value())
                .param("harmless", harmless())
                .query((row, n) -> ResidentRow.resident(row, json))
                .optional();
    }

    @Override
    public Optional<Household> household(HouseholdId id, Sight why) {
        var members = jdbc.sql(READ + " where r.household_id = :id" + IN_ORDER)
                .param("id", id.value())
                .param("harmless", harmless())
                .query((row, n) -> ResidentRow.resident(row, json))
                .list();
        return inOne(members);
    }

    @Override
    public SearchResult search(ResidentQuery query, int page, Sight why) {
        return search.find(query, page);
    }

    @Override
    public Map<String, Object> facts(PersonId id, Sight why) {
        return householdOf(id)
                .flatMap(household ->
                        household.member(id).map(person -> Facts.of(household, person, LocalDate.now(clock))))
                .orElse(Map.of());
    }

    @Override
    public Map<String, List<Map<String, Object>>> repeatedFacts(PersonId id, Sight why) {
        return person(id, why).map(person -> Repeated.of(person.attributes())).orElse(Map.of());
    }

    @Override
    public boolean nearestKin(PersonId one, PersonId other) {
        return householdOf(one)
                .filter(household -> household
                        .member(one)
                        .flatMap(first -> household.member(other).map(second -> Kin.nearest(first, second)))
                        .orElse(false))
                .isPresent();
    }

    @Override
    public HouseholdFacts householdFacts(HouseholdId id, Set<PersonId> without, LocalDate on, Sight why) {
        return household(id, why)
                .map(household -> new HouseholdAfter(household, without, on).facts())
                .orElse(HouseholdFacts.NOTHING);
    }

    @Override
    public Optional<Address.Known> addressForEntitled(PersonId id, Noted line) {
        return jdbc.sql("select postal_code, address from register_resident where person_id = :id")
                .param("id", id.value())
                .query((row, n) -> new Address.Known(row.getString("postal_code"), row.getString("address")))
                .optional();
    }

    @Override
    public List<HouseholdId> households(@Nullable HouseholdId after, int most) {
        return jdbc.sql("""
                        select household_id from register_resident
                         where household_id > ? group by household_id order by household_id limit ?
                        """)
                .params(after == null ? "" : after.value(), most)
                .query((row, _) -> new HouseholdId(row.getString(1)))
                .list();
    }

    @Override
    public int households() {
        return jdbc.sql("select count(distinct household_id) from register_resident")
                .query(Integer.class)
                .single();
    }

    @Override
    public int size() {
        return jdbc.sql("select count(*) from register_resident")
                .query(Integer.class)
                .single();
    }

    private String[] harmless() {
        return Stream.concat(places.harmless().stream(), NAMES.stream()).toArray(String[]::new);
    }

    private Optional<Household> householdOf(PersonId id) {
        return inOne(jdbc.sql(READ
                        + " where r.household_id = (select household_id from register_resident where person_id = :id)"
                        + IN_ORDER)
                .param("id", id.value())
                .param("harmless", harmless())
                .query((row, n) -> ResidentRow.resident(row, json))
                .list());
    }

    private static Optional<Household> inOne(List<Resident> members) {
        return members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Household(members.getFirst().household(), members));
    }
}
