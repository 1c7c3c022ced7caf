package org.kaikaku.platform.register.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.Names;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.ResidentQuery;
import org.kaikaku.platform.register.SearchResult;
import org.kaikaku.platform.register.staging.TestImport;

/** 旧氏, 通称, kana that bear witness, birth dates that nobody knows. */
@Tag("database")
class NamesTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), City.ZONE);
    private static final Register register = TestRegister.on(database, CLOCK);
    private static final String CORE = "宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置";
    /** 渡邉 with a variation selector (邉 U+9089 U+E0101) and 𠮷 beyond the basic plane. */
    private static final String FORMER = "渡邉\uDB40\uDD01";

    private static final String COMMON = "𠮷田 \uFA19代";

    @BeforeAll
    static void fill() {
        take(CORE + ",旧氏,通称,フリガナの公証\n"
                + "1,1,高橋 花子,タカハシ ハナコ,1980-01-01,女,世帯主,,,,北山1,," + FORMER + ",,公証済\n"
                + "2,2,NGUYEN THI HOA,グエン ティ ホア,昭和60年頃不詳,女,世帯主,,,,北山2,有,," + COMMON + ",未公証\n"
                + "3,3,佐藤 花子,サトウ ハナコ,1980-01-01,女,世帯主,,,,北山3,,・,,\n");
    }

    @Test
    void they_are_kept_code_point_by_code_point_also_of_people_under_protection() {
        assertThat(names("1")).isEqualTo(new Names("高橋 花子", "タカハシ ハナコ", true, FORMER, null));
        assertThat(names("2")).isEqualTo(new Names("NGUYEN THI HOA", "グエン ティ ホア", false, null, COMMON));
        var foreign = register.person(new PersonId("2"), OF_A_TEST).orElseThrow();
        assertThat(foreign.birthDate()).isNull();
        assertThat(foreign.birthDateWritten()).isEqualTo("昭和60年頃不詳");
        assertThat(found("吉田").birthDateWritten()).isEqualTo("昭和60年頃不詳");
    }

    @Test
    void beside_the_name_stands_the_former_or_the_common_one_and_letters_take_the_common() {
        assertThat(names("1").inFull()).isEqualTo("高橋 花子(旧氏 " + FORMER + ")");
        assertThat(names("1").onLetters()).isEqualTo("高橋 花子");
        assertThat(names("2").inFull()).isEqualTo("NGUYEN THI HOA(通称 " + COMMON + ")");
        assertThat(names("2").onLetters()).isEqualTo(COMMON);
        assertThat(names("3").onLetters()).isEqualTo("佐藤 花子");
    }

    @ParameterizedTest
    @CsvSource({"渡辺,1", "渡邉 花子,1", "渡辺花,1", "高橋花子,1", "吉田,2", "吉田神,2", "nguyen,2", "佐藤花子,3"})
    void people_are_found_by_each_of_their_names(String typed, String person) {
        assertThat(register.search(ResidentQuery.of(typed), 0, OF_A_TEST).residents())
                .extracting(one -> one.id().value())
                .containsExactly(person);
    }

    @Test
    void a_file_without_these_columns_leaves_them() {
        take(CORE + "\n1,1,高橋 華子,タカハシ ハナコ,1980-01-01,女,世帯主,,,,北山1,\n");
        assertThat(names("1").formerName()).isEqualTo(FORMER);
        assertThat(found("渡辺").names().name()).isEqualTo("高橋 華子");
        take(CORE + "\n1,1,高橋 花子,タカハシ ハナコ,1980-01-01,女,世帯主,,,,北山1,\n");
    }

    private static Names names(String person) {
        return register.person(new PersonId(person), OF_A_TEST).orElseThrow().names();
    }

    private static SearchResult.Found found(String typed) {
        return register.search(ResidentQuery.of(typed), 0, OF_A_TEST)
                .residents()
                .getFirst();
    }

    private static void take(String csv) {
        TestImport.into(database, CLOCK).from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
