package org.kaikaku.platform.register.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.register.Address;
import org.kaikaku.platform.register.HouseholdId;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.Resident;
import org.kaikaku.platform.register.Sex;
import org.kaikaku.platform.register.Standing;

class KinTest {
    @ParameterizedTest
    @CsvSource({
        "世帯主, 妻, true",
        "世帯主, 夫(未届), true",
        "世帯主, 子, true",
        "世帯主, 母, true",
        "妻, 子, true",
        "父, 母, true",
        "世帯主, 子の子, false",
        "世帯主, 弟, false",
        "世帯主, 縁故者, false",
        "妻, 母, false",
        "子, 子, false",
        "妻, 子の妻, false",
        "同居人, 妻, false"
    })
    void only_spouses_children_and_parents_are_nearest(String one, String other, boolean nearest) {
        var elder = person("1", one, LocalDate.of(1950, 1, 1));
        var younger = person("2", other, LocalDate.of(1980, 1, 1));

        assertThat(Kin.nearest(elder, younger)).isEqualTo(nearest);
        assertThat(Kin.nearest(younger, elder)).isEqualTo(nearest);
    }

    @org.junit.jupiter.api.Test
    void a_wife_too_young_to_be_the_mother_is_not_taken_for_her() {
        assertThat(Kin.nearest(person("1", "妻", LocalDate.of(1990, 1, 1)), person("2", "子", LocalDate.of(2000, 1, 1))))
                .isFalse();
    }

    private static Resident person(String id, String relationship, LocalDate born) {
        return new Resident(
                new PersonId(id),
                new HouseholdId("1"),
                "戸籍 太郎",
                "",
                born,
                Sex.of("unknown"),
                relationship,
                new Standing.Living(),
                new Address.Suppressed(),
                false,
                Map.of());
    }
}
