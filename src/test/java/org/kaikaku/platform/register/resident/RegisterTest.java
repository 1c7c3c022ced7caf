package org.kaikaku.platform.register.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Sights.LINE;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.ResidentQuery;
import org.kaikaku.platform.register.SearchResult;
import org.kaikaku.platform.register.staging.TestImport;

@Tag("database")
class RegisterTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Register register = TestRegister.on(database, CLOCK);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HIDDEN = "未来市桜台三丁目3番3号";

    @BeforeAll
    static void fill() {
        var csv = new StringBuilder("""
                宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置,医療保険,印鑑登録,児童手当受給者,本籍,固定資産の所在,犬の頭数,犬1の名前,犬2の名前
                11,1,髙﨑 𠮷郎,タカサキ キチロウ,1943-05-03,男,世帯主,死亡,2026-11-09,000-0001,未来市中央一丁目2番3号,,kouki,有,いいえ,未来市中央,未来市中央 宅地,2,ポチ,ハナ
                12,1,髙﨑 京子,タカサキ キヨウコ,1946-02-01,女,妻,,,000-0001,未来市中央一丁目2番3号,,kouki,無,,,,0,,
                13,1,髙﨑 健,タカサキ ケン,1974-08-08,男,子,,,000-0001,未来市中央一丁目2番3号,,kokuho,,はい,,,,,
                21,2,佐藤 美咲,サトウ ミサキ,1990-01-01,女,世帯主,,,000-0003,%1$s,有,shakai,有,はい,未来市桜台三丁目,未来市桜台三丁目 宅地,1,モモ,
                22,2,佐藤 翼,サトウ ツバサ,2015-01-01,男,子,,,000-0003,%1$s,,shakai,,,,,,,
                """.formatted(HIDDEN));
        for (int i = 100; i < 165; i++) {
            csv.append("%d,%d,鈴木 太郎,スズキ タロウ,1980-01-01,男,世帯主,,,000-0005,未来市北山%d番地,,,,,,,,,\n".formatted(i, i, i));
        }
        var report = TestImport.into(database, CLOCK)
                .from(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(report).isEqualTo(new ImportReport.Imported(70, List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"髙﨑 𠮷郎", "高崎吉郎", "高崎吉", "吉郎", "たかさき きちろう", "ﾀｶｻｷｷﾁ", "きちろう", "11"})
    void a_person_is_found_by_name_given_name_kana_or_number(String typed) {
        assertThat(ids(ResidentQuery.of(typed))).containsExactly("11");
    }

    @Test
    void old_registers_large_kana_are_found_by_small_ones() {
        assertThat(ids(ResidentQuery.of("きょうこ"))).containsExactly("12");
    }

    @Test
    void people_are_found_by_birth_date_and_by_part_of_the_address() {
        assertThat(ids(new ResidentQuery(null, LocalDate.of(1943, 5, 3), null))).containsExactly("11");
        assertThat(ids(new ResidentQuery(null, null, "中央1-2-3"))).containsExactly("11", "12", "13");
        assertThat(ids(new ResidentQuery("髙﨑", LocalDate.of(1974, 8, 8), "中央"))).containsExactly("13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "' or 1=1", "\\", "・", " ", "\0", "\uDB40\uDD00"})
    void what_is_not_a_name_finds_nobody(String typed) {
        assertThat(register.search(ResidentQuery.of(typed), 0, OF_A_TEST).total())
                .isZero();
        assertThat(register.search(new ResidentQuery(null, null, typed), 0, OF_A_TEST)
                        .total())
                .isZero();
    }

    @Test
    void a_very_long_query_finds_nobody_and_breaks_nothing() {
        assertThat(register.search(ResidentQuery.of("𠮷".repeat(100_000)), 0, OF_A_TEST)
                        .total())
                .isZero();
    }

    @Test
    void pages_are_thirty_long_and_the_total_is_right_beyond_the_last() {
        var query = ResidentQuery.of("鈴木");
        assertThat(register.search(query, 0, OF_A_TEST).residents()).hasSize(SearchResult.PAGE_SIZE);
        assertThat(register.search(query, 2, OF_A_TEST).residents()).hasSize(5);
        assertThat(register.search(query, 3, OF_A_TEST)).isEqualTo(new SearchResult(List.of(), 65, 3));
    }

    @Test
    void somebody_under_protection_is_found_by_name_without_the_address() {
        var found = register.search(ResidentQuery.of("佐藤"), 0, OF_A_TEST);
        assertThat(found.residents())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.address()).isEqualTo(new Address.Suppressed()));
        assertThat(found.toString()).doesNotContain("桜台").doesNotContain("000-0003");
    }

    @Test
    void a_protected_address_finds_nobody_not_even_the_others_of_the_household() {
        assertThat(register.search(new ResidentQuery(null, null, "桜台"), 0, OF_A_TEST)
                        .total())
                .isZero();
        assertThat(register.search(new ResidentQuery("佐藤", null, "桜台"), 0, OF_A_TEST)
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "22"})
    void nothing_that_the_register_gives_tells_a_protected_address(String id) {
        var person = new PersonId(id);
        var everything = List.of(
                register.person(person, OF_A_TEST),
                register.household(new HouseholdId("2"), OF_A_TEST),
                register.facts(person, OF_A_TEST),
                register.repeatedFacts(person, OF_A_TEST),
                register.householdFacts(new HouseholdId("2"), Set.of(), TODAY, OF_A_TEST));
        assertThat(everything.toString()).doesNotContain("桜台").doesNotContain("000-0003");
        assertThat(register.facts(person, OF_A_TEST))
                .doesNotContainKeys("address", "old_address", "postal_code", "honseki");
    }

    @Test
    void an_entitled_desk_learns_a_protected_address_once_the_journal_says_why() {
        assertThat(register.addressForEntitled(new PersonId("21"), LINE))
                .contains(new Address.Known("000-0003", HIDDEN));
    }

    @Test
    void facts_of_a_person_go_by_the_names_that_facts_use() {
        assertThat(register.facts(new PersonId("11"), OF_A_TEST))
                .containsEntry("name", "髙﨑 𠮷郎")
                .containsEntry("kana", "タカサキ キチロウ")
                .containsEntry("birth_date", LocalDate.of(1943, 5, 3))
                .containsEntry("death_date", LocalDate.of(2026, 11, 9))
                .containsEntry("address", "未来市中央一丁目2番3号")
                .containsEntry("insurance", "kouki")
                .containsEntry("was_head", true)
                .containsEntry("seal_registered", true)
                .containsEntry("received_child_allowance", false)
                .containsEntry("was_allowance_child", false)
                .containsEntry("honseki", "未来市中央");
        assertThat(register.facts(new PersonId("22"), OF_A_TEST)).containsEntry("was_allowance_child", true);
        assertThat(register.facts(new PersonId("nobody"), OF_A_TEST)).isEmpty();
    }

    @Test
    void things_of_which_a_person_has_several_come_in_order() {
        assertThat(register.repeatedFacts(new PersonId("11"), OF_A_TEST))
                .isEqualTo(Map.of("dog", List.of(Map.of("name", "ポチ"), Map.of("name", "ハナ"))));
        assertThat(register.facts(new PersonId("11"), OF_A_TEST)).doesNotContainKey("dog_1_name");
    }

    @Test
    void a_household_has_its_head_first_then_the_spouse() {
        var household = register.household(new HouseholdId("1"), OF_A_TEST).orElseThrow();
        assertThat(household.members()).extracting(Resident::relationship).containsExactly("世帯主", "妻", "子");
        assertThat(household.head()).map(Resident::id).contains(new PersonId("11"));
        assertThat(register.household(new HouseholdId("nowhere"), OF_A_TEST)).isEmpty();
    }

    @Test
    void household_facts_speak_of_those_who_stay() {
        var facts = register.householdFacts(new HouseholdId("1"), Set.of(new PersonId("11")), TODAY, OF_A_TEST);
        assertThat(facts.household())
                .containsEntry("members_15_or_over", 2)
                .containsEntry("kokuho_members_remain", true)
                .containsEntry("children_under_18", 0);
    }

    private static List<String> ids(ResidentQuery query) {
        return register.search(query, 0, OF_A_TEST).residents().stream()
                .map(found -> found.id().value())
                .toList();
    }
}
