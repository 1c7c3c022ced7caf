package org.kaikaku.platform.register.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.ResidentQuery;
import org.kaikaku.platform.register.Sex;
import org.kaikaku.platform.register.resident.TestRegister;
import org.kaikaku.platform.register.staging.TestImport;

@Tag("database")
class DemoResidentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    /** Changes with every change of the generator; it must never change with the machine. */
    private static final String SHA_256 = "214c95627b80a71ae82ebacdbe6b8c0876c654033c825527556c65c69acece50";

    @Test
    void the_same_day_gives_the_same_bytes_on_every_machine(@TempDir Path folder) throws Exception {
        var csv = folder.resolve("residents.csv");
        DemoResidents.write(csv, TODAY);
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(csv));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(SHA_256);
    }

    @Test
    void all_of_them_come_into_the_register_and_the_stories_are_true() {
        var database = TestDatabase.create();
        var register = TestRegister.on(database, CLOCK);
        var part = new DemoRegister(new DemoResidents(TestImport.into(database, CLOCK), CLOCK), register);
        var told = new ArrayList<Integer>();
        assertThat(part.present()).isFalse();
        part.fill((done, all) -> {
            assertThat(all).isEqualTo(20);
            told.add(done);
        });
        assertThat(part.present()).isTrue();
        assertThat(told).isSorted().endsWith(20).hasSizeGreaterThan(15);
        assertThat(register.size()).isEqualTo(20_060);
        assertThat(register.facts(DemoPeople.MIRAI_ICHIRO, OF_A_TEST))
                .containsEntry("name", "未来 一郎")
                .containsEntry("death_date", LocalDate.of(2026, 11, 9))
                .containsEntry("was_head", true)
                .containsEntry("insurance", "kouki")
                .containsEntry("care", "certified")
                .containsEntry("pension", "receiving")
                .containsEntry("dogs_count", 1)
                .containsEntry("received_child_allowance", false);
        var left = register.householdFacts(DemoPeople.MIRAI, Set.of(DemoPeople.MIRAI_ICHIRO), TODAY, OF_A_TEST);
        assertThat(left.household())
                .containsEntry("members_15_or_over", 3)
                .containsEntry("children_under_18", 0)
                .containsEntry("kokuho_members_remain", false);
        assertThat(register.search(ResidentQuery.of("高崎吉郎"), 0, OF_A_TEST).residents())
                .extracting(found -> found.id())
                .contains(DemoPeople.TAKASAKI_KICHIRO);
        assertThat(register.person(DemoPeople.SATO_KAITO, OF_A_TEST))
                .hasValueSatisfying(son -> assertThat(son.address()).isEqualTo(new Address.Suppressed()));
        assertThat(register.household(DemoPeople.TAKAHASHI, OF_A_TEST))
                .hasValueSatisfying(couple -> assertThat(couple.living()).hasSize(2));
    }

    @Test
    void the_age_structure_is_the_published_one() throws Exception {
        var data = System.getenv("KAIKAKU_TESTDATA");
        assumeTrue(data != null, "KAIKAKU_TESTDATA is not set");
        for (var sex : List.of(Sex.MALE, Sex.FEMALE)) {
            var file =
                    Path.of(data, "population/ipss-2023-single-age", sex == Sex.MALE ? "pop1-110.csv" : "pop2-110.csv");
            var published = Files.readAllLines(file, Charset.forName("windows-31j")).stream()
                    .filter(line -> line.startsWith("2026,"))
                    .map(line -> List.of(line.split(",")).subList(3, 109))
                    .findFirst()
                    .orElseThrow();
            assertThat(AgeStructure.ofJapan().cells().stream()
                            .filter(cell -> cell.sex() == sex)
                            .map(cell -> String.valueOf(cell.people())))
                    .containsExactlyElementsOf(published);
        }
    }
}
