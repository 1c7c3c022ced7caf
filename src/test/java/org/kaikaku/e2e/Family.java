package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.register.ImportReport;
import org.kaikaku.platform.register.ImportResidents;

/** A family of the register: Ichirō, the head, died nine days ago; Hanako, his wife, and Ken, their grown son, remain. */
record Family(String household, String ichiro, String hanako, String ken, String address, boolean guarded) {
    static final Family MIRAI = new Family("7000001", "70000011", "70000012", "70000013", "未来市中央一丁目2番3号", false);

    /** Hanako is under protection (支援措置); where she lives stands in no other place of the tests. */
    static final Family HIDDEN = new Family("7000002", "70000021", "70000022", "70000023", "未来市秘湖町七丁目8番9号", true);

    /** Hanako is under protection until two lift it; of one test alone. */
    static final Family SHELTERED = new Family("7000004", "70000041", "70000042", "70000043", "未来市鷺沼町三丁目2番1号", true);

    /** Hanako is under protection, and there are things to do about it. */
    static final Family GUARDED = new Family("7000005", "70000051", "70000052", "70000053", "未来市柳沢町五丁目4番3号", true);

    static final LocalDate DIED = LocalDate.now(City.ZONE).minusDays(9);

    /** What the change of the head of the household needs, beside what the register knows. */
    static final Map<String, Object> CHANGE_OF_HEAD = Map.ofEntries(
            Map.entry("deceased.was_head", true),
            Map.entry("household.members_15_or_over", 2),
            Map.entry("household.new_head_name", "未来 花子"),
            Map.entry("applicant.name", "未来 花子"),
            Map.entry("applicant.phone", "090-1234-5678"),
            Map.entry("applicant.relationship", "spouse"));

    /** All that the form of the water needs, of anybody. */
    static final Map<String, Object> STOPPING_THE_WATER = Map.of(
            "move.uses_city_water", true,
            "move.date", "2026-12-20",
            "applicant.name", "控え 戻る",
            "applicant.kana", "ヒカエ モドル",
            "applicant.birth_date", "1980-05-03",
            "applicant.address", "未来市中央一丁目1番1号",
            "applicant.phone", "090-0000-0000",
            "move.old_address", "未来市中央一丁目1番1号",
            "move.new_address", "東京都千代田区霞が関一丁目1番1号");

    /** Whom the register keeps silent about must say themselves where they live. */
    Map<String, Object> changeOfHead() {
        var facts = new TreeMap<>(CHANGE_OF_HEAD);
        if (guarded) {
            facts.put("applicant.address", address);
            facts.put("deceased.address", address);
        }
        return facts;
    }

    void moveInto(ImportResidents register) {
        var csv = """
                person_id,household_id,name,kana,birth_date,sex,relationship,status,status_date,postal_code,address,protected,\
                insurance,care,pension,property,city_housing,seal_registered,mynumber_card,light_vehicles_count,dogs_count
                %1$s,%5$s,未来 一郎,ミライ イチロウ,1943-05-03,male,世帯主,dead,%4$s,000-0001,%6$s,,\
                kouki,insured,receiving,yes,none,yes,yes,0,0
                %2$s,%5$s,未来 花子,ミライ ハナコ,1946-06-01,female,妻,resident,,000-0001,%6$s,%7$s,\
                kouki,insured,receiving,no,none,yes,yes,0,0
                %3$s,%5$s,未来 健,ミライ ケン,1974-08-09,male,子,resident,,000-0001,%6$s,,\
                shakai,none,other,no,none,yes,yes,0,0
                """.formatted(ichiro, hanako, ken, DIED, household, address, guarded ? "yes" : "");
        var report = register.from(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(report).isInstanceOfSatisfying(ImportReport.Imported.class, imported -> {
            assertThat(imported.rejected()).isEmpty();
            assertThat(imported.ignored()).isEmpty();
        });
    }

    /** What Hanako says of her husband, the same as the register where it knows. */
    static Told hanakoTells() {
        return Told.nothing()
                .and("deceased.birth_date", "昭和18年5月3日")
                .and("deceased.death_date", DIED.toString())
                .and("deceased.was_head", "yes")
                .and("deceased.insurance", "kouki")
                .and("deceased.care", "insured")
                .and("deceased.pension", "receiving")
                .and("deceased.pension_basic_only", "yes")
                .and("deceased.seal_registered", "yes")
                .and("deceased.mynumber_card", "yes")
                .and("deceased.property", "yes")
                .and("deceased.water_contract", "yes")
                .and("deceased.city_housing", "none")
                .and("household.members_15_or_over", "2")
                .and("household.new_head_name", "未来 花子")
                .and("applicant.relationship", "spouse")
                .and("applicant.shared_livelihood", "yes")
                .and("applicant.knew_date", DIED.toString())
                .and("applicant.held_funeral", "yes")
                .and("applicant.funeral_date", DIED.plusDays(3).toString())
                .and("applicant.phone", "090-1234-5678")
                .and("deceased.heirs_count", "2")
                .and("bank.number", "1234567");
    }
}
