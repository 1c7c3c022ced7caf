package org.kaikaku.platform.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;
import static org.kaikaku.platform.register.ImportReport.Imported;
import static org.kaikaku.platform.register.ImportReport.Problem;
import static org.kaikaku.platform.register.ImportReport.Reason;
import static org.kaikaku.platform.register.ImportReport.Refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Register;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Standing;
import org.kaikaku.platform.register.resident.TestRegister;
import org.kaikaku.platform.register.staging.TestImport;

@Tag("database")
class ImportResidentsTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final String HEADER = "宛名番号,世帯番号,氏名,フリガナ,生年月日,性別,続柄,状態,異動日,郵便番号,住所,支援措置";
    private static final String ICHIRO = "1,H1,未来 一郎,ミライ イチロウ,昭和18年5月3日,男,世帯主,住民,,000-0001,未来市中央一丁目1番1号,";

    private final Register register = TestRegister.on(database, CLOCK);

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from register_resident").update();
    }

    @Test
    void a_resident_comes_in_as_written() {
        var ivs = "葛\uDB40\uDD00城 𠮷郎";
        assertThat(imported("2,H1," + ivs + ",ｶﾂﾗｷﾞ ｷﾁﾛｳ,19900101,female,子,死亡,2026-11-01,,北山1番地,有"))
                .isEqualTo(1);
        var person = person("2");
        assertThat(person.name()).isEqualTo(ivs);
        assertThat(person.kana()).isEqualTo("ｶﾂﾗｷﾞ ｷﾁﾛｳ");
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(person.standing()).isEqualTo(new Standing.Dead(LocalDate.of(2026, 11, 1)));
        assertThat(person.underProtection()).isTrue();
    }

    @Test
    void who_is_new_or_changed_finds_it_in_the_journal_and_the_others_do_not() {
        database.asOwner().sql("delete from audit_entry").update();
        report(HEADER + "\n" + ICHIRO + "\n" + ICHIRO.replace("1,H1,未来 一郎", "2,H1,未来 花子"));
        assertThat(journal()).as("the first fill").isEmpty();

        report(HEADER + "\n" + ICHIRO + "\n" + ICHIRO.replace("1,H1,未来 一郎", "2,H1,未来 はな子") + "\n"
                + ICHIRO.replace("1,H1,未来 一郎", "3,H1,未来 健"));

        assertThat(journal()).containsExactly("CHANGE 2 register/2", "CREATE 3 register/3");
    }

    private static List<String> journal() {
        return database.jdbc()
                .sql("select act || ' ' || subject || ' ' || object from audit_entry order by subject")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void english_headers_mean_the_same() {
        var csv =
                "person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected\n"
                        + ICHIRO + "\n";
        assertThat(report(csv)).isEqualTo(new Imported(1, List.of(), List.of(), List.of()));
    }

    @Test
    void a_byte_order_mark_does_not_matter() {
        assertThat(report("\uFEFF" + HEADER + "\r\n" + ICHIRO)).isInstanceOf(Imported.class);
        assertThat(person("1").name()).isEqualTo("未来 一郎");
    }

    @Test
    void attributes_take_the_types_of_their_facts() {
        var csv = HEADER + ",医療保険,印鑑登録,犬の頭数,own_text,own_flag:yesno,own_number:number,犬2の名前\n" + ICHIRO
                + ",後期高齢者医療,有,2,007,はい,7,ポチ\n";
        assertThat(report(csv)).isInstanceOf(Imported.class);
        assertThat(person("1").attributes())
                .containsEntry("insurance", "kouki")
                .containsEntry("seal_registered", true)
                .containsEntry("dogs_count", 2)
                .containsEntry("own_text", "007")
                .containsEntry("own_flag", true)
                .containsEntry("own_number", 7)
                .containsEntry("dog_2_name", "ポチ");
    }

    @Test
    void a_known_person_is_replaced_but_keeps_attributes_that_the_file_does_not_speak_of() {
        report(HEADER + ",印鑑登録,水道契約\n" + ICHIRO + ",有,有\n");
        report(HEADER + ",印鑑登録\n" + ICHIRO.replace("一郎", "市郎") + ",\n");
        assertThat(register.size()).isEqualTo(1);
        assertThat(person("1").name()).isEqualTo("未来 市郎");
        assertThat(person("1").attributes())
                .containsEntry("water_contract", true)
                .doesNotContainKey("seal_registered");
    }

    @Test
    void wrong_rows_are_left_out_and_named_and_the_others_come_in() {
        var report = report(HEADER + ",犬の頭数\n"
                + ICHIRO + ",1\n"
                + "2,H1,,,,,妻,,,,北山,,\n"
                + "3,H1,未来 三郎,,1990-02-30,,子,,,,北山,,\n"
                + "4,H1,未来 四郎,,2026-11-21,,子,,,,北山,,\n"
                + "5,H1,未来 五郎,,,X,子,,,,北山,,\n"
                + "6,H1,未来 六郎,,,,子,,,,北山,,二匹\n"
                + "7,H1,未来 七郎,,,,子,,,,北山,たぶん,\n"
                + "1,H1,未来 八郎,,,,子,,,,北山,,\n"
                + "9,H1,未来 九郎,,2000-01-01,,子,死亡,1999-12-31,,北山,,\n"
                + "10,H1,未来 十郎\n"
                + "11,H1," + "長".repeat(201) + ",,,,子,,,,北山,,\n"
                + "12,H1,未来\u0007鈴,,,,子,,,,北山,,\n");
        assertThat(report).isInstanceOfSatisfying(Imported.class, done -> {
            assertThat(done.accepted()).isEqualTo(1);
            assertThat(done.rejected())
                    .containsExactly(
                            new Problem(3, "氏名", new Reason.MissingValue()),
                            new Problem(4, "生年月日", new Reason.NotADate("1990-02-30")),
                            new Problem(5, "生年月日", new Reason.ImpossibleDate("2026-11-21")),
                            new Problem(
                                    6,
                                    "性別",
                                    new Reason.NotOneOf(List.of("male", "男", "female", "女", "unknown", "不明"), "X")),
                            new Problem(7, "犬の頭数", new Reason.NotANumber("二匹")),
                            new Problem(8, "支援措置", new Reason.NotYesOrNo("たぶん")),
                            new Problem(9, "宛名番号", new Reason.PersonTwice(2)),
                            new Problem(10, "異動日", new Reason.ImpossibleDate("1999-12-31")),
                            new Problem(11, null, new Reason.WrongNumberOfCells(13, 3)),
                            new Problem(12, "氏名", new Reason.TooLong(200)),
                            new Problem(13, "氏名", new Reason.ForbiddenCharacter("U+0007")));
        });
        assertThat(register.size()).isEqualTo(1);
    }

    @Test
    void a_birth_date_that_nobody_knows_wholly_is_kept_as_written() {
        assertThat(imported("2,H1,未来 花,,昭和25年頃不詳,女,世帯主,,,,北山,", "3,H1,未来 月,,1950-00-00,女,子,,,,北山,"))
                .isEqualTo(2);
        assertThat(person("2").birthDate()).isNull();
        assertThat(person("2").attributes()).containsEntry("birth_date_written", "昭和25年頃不詳");
        assertThat(person("3").attributes()).containsEntry("birth_date_written", "1950-00-00");
    }

    @Test
    void an_individual_number_is_thrown_away_and_reported_wherever_it_stands() {
        var number = "123456789018"; // the example of the specification
        var csv = HEADER + ",個人番号,note\n"
                + ICHIRO + "," + number + ",\n"
                + ICHIRO.replace("1,H1", "2,H1") + ",,番号は1234-5678-9018です\n"
                + number + ICHIRO.substring(1) + ",,\n"
                + ICHIRO.replace("1,H1", "3,H1") + ",,123456789012\n";
        assertThat(report(csv)).isInstanceOfSatisfying(Imported.class, done -> {
            assertThat(done.accepted()).isEqualTo(3);
            assertThat(done.masked())
                    .containsExactly(
                            new Problem(2, "個人番号", new Reason.IndividualNumber()),
                            new Problem(3, "note", new Reason.IndividualNumber()),
                            new Problem(4, "宛名番号", new Reason.IndividualNumber()));
            assertThat(done.rejected()).containsExactly(new Problem(4, "宛名番号", new Reason.IndividualNumber()));
            assertThat(done.ignored()).containsExactly("個人番号");
            assertThat(done.toString()).doesNotContain(number);
        });
        var stored = database.jdbc()
                .sql("select string_agg(r::text, '|') from register_resident r")
                .query(String.class)
                .single();
        assertThat(stored)
                .doesNotContain(number)
                .doesNotContain("1234-5678-9018")
                .contains("123456789012");
    }

    @Test
    void a_broken_encoding_is_named_by_its_line_and_nothing_comes_in() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3000; i++) {
            bytes.write(ICHIRO.replace("1,H1", i + ",H1").getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
        }
        bytes.write(ICHIRO.getBytes(Charset.forName("Shift_JIS")));
        var report = TestImport.into(database, CLOCK).from(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(report).isEqualTo(new Refused(new Problem(3002, null, new Reason.BrokenEncoding())));
        assertThat(register.size()).isZero();
    }

    @Test
    void a_file_cut_off_within_a_character_is_broken() {
        var whole = (HEADER + "\n" + ICHIRO + "有").getBytes(StandardCharsets.UTF_8);
        var report = TestImport.into(database, CLOCK).from(new ByteArrayInputStream(whole, 0, whole.length - 1));
        assertThat(report).isEqualTo(new Refused(new Problem(2, null, new Reason.BrokenEncoding())));
    }

    @Test
    void a_quotation_without_end_is_refused() {
        assertThat(report(HEADER + "\n" + ICHIRO + "\n2,H1,\"未来 二郎,,\n"))
                .isEqualTo(new Refused(new Problem(3, null, new Reason.BrokenCsv())));
        assertThat(register.size()).isZero();
    }

    @Test
    void a_file_without_the_protection_column_is_refused_since_it_would_lift_every_protection() {
        assertThat(report(HEADER.replace(",支援措置", "") + "\n" + ICHIRO))
                .isEqualTo(new Refused(new Problem(1, null, new Reason.MissingColumn("支援措置"))));
    }

    @Test
    void the_same_column_twice_is_refused_even_in_two_languages() {
        assertThat(report(HEADER + ",name\n" + ICHIRO + ",x"))
                .isEqualTo(new Refused(new Problem(1, "name", new Reason.ColumnTwice())));
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(report("")).isEqualTo(new Refused(new Problem(1, null, new Reason.Empty())));
    }

    @Test
    void whoever_waits_is_told_how_many_rows_are_done() {
        var csv = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 2500; i++) {
            csv.append(ICHIRO.replace("1,H1", i + ",H1")).append('\n');
        }
        var told = new ArrayList<Integer>();
        TestImport.into(database, CLOCK).from(stream(csv.toString()), told::add);
        assertThat(told).containsExactly(1000, 2000, 2500);
    }

    private int imported(String... rows) {
        return report(HEADER + "\n" + String.join("\n", rows) + "\n") instanceof Imported done ? done.accepted() : 0;
    }

    private ImportReport report(String csv) {
        return TestImport.into(database, CLOCK).from(stream(csv));
    }

    private static ByteArrayInputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Resident person(String id) {
        return register.person(new PersonId(id), OF_A_TEST).orElseThrow();
    }
}
