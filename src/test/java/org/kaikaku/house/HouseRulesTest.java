package org.kaikaku.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaikaku.Kaikaku;
import org.springframework.modulith.core.ApplicationModules;

class HouseRulesTest {
    private static final ImportOption WRITTEN_BY_HAND = location -> !location.contains("/org/kaikaku/pages/");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(WRITTEN_BY_HAND)
            .importPackages("org.kaikaku");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.kaikaku");

    @Test
    void rooms_use_only_what_their_doors_allow() {
        ApplicationModules.of(Kaikaku.class).verify();
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.NEEDS_STAND_IN_THE_CONSTRUCTOR,
                HouseRules.TIME_COMES_FROM_A_CLOCK,
                HouseRules.NO_DATES_OF_OLD,
                HouseRules.CONTROLLERS_KEEP_TO_THEMSELVES,
                HouseRules.NO_TWO_BEANS_OF_A_NAME,
                HouseRules.NAMES_SAY_WHAT_A_CLASS_IS,
                HouseRules.EXCEPTIONS_HAVE_NAMES,
                HouseRules.NOBODY_SLEEPS,
                HouseRules.NOTHING_STREAMS_PAST_THE_GUARD,
                HouseRules.NULL_IS_CHECKED_EVERYWHERE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(ArchRule rule) {
        rule.check(HOUSE);
    }

    static Stream<ArchRule> rulesOfTests() {
        return Stream.of(
                HouseRules.NOBODY_SLEEPS,
                HouseRules.NAMES_SAY_WHAT_A_CLASS_IS,
                HouseRules.DATABASE_TESTS_ARE_TAGGED,
                HouseRules.BROWSER_TESTS_ARE_TAGGED);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTests")
    void the_tests_keep_theirs(ArchRule rule) {
        rule.check(TESTS);
    }
}
