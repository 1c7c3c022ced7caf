package org.kaikaku.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.example.broken.Broken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** A rule that nothing can break is no rule. */
class BrokenRulesTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(HouseRules.NEEDS_STAND_IN_THE_CONSTRUCTOR, Broken.FieldInjection.class),
                arguments(HouseRules.NEEDS_STAND_IN_THE_CONSTRUCTOR, Broken.ValueInjection.class),
                arguments(HouseRules.TIME_COMES_FROM_A_CLOCK, Broken.Today.class),
                arguments(HouseRules.TIME_COMES_FROM_A_CLOCK, Broken.TodayInTokyo.class),
                arguments(HouseRules.TIME_COMES_FROM_A_CLOCK, Broken.ClockOfItsOwn.class),
                arguments(HouseRules.TIME_COMES_FROM_A_CLOCK, Broken.Milliseconds.class),
                arguments(HouseRules.NO_DATES_OF_OLD, Broken.OldDate.class),
                arguments(HouseRules.CONTROLLERS_KEEP_TO_THEMSELVES, Broken.PublicController.class),
                arguments(HouseRules.NAMES_SAY_WHAT_A_CLASS_IS, Broken.CaseManager.class),
                arguments(HouseRules.EXCEPTIONS_HAVE_NAMES, Broken.ThrowsVanilla.class),
                arguments(HouseRules.NOBODY_SLEEPS, Broken.Sleeper.class),
                arguments(HouseRules.NOTHING_STREAMS_PAST_THE_GUARD, Broken.Streams.class),
                arguments(HouseRules.NULL_IS_CHECKED_EVERYWHERE, Broken.class),
                arguments(HouseRules.DATABASE_TESTS_ARE_TAGGED, Broken.UntaggedDatabaseTest.class),
                arguments(HouseRules.BROWSER_TESTS_ARE_TAGGED, Broken.UntaggedBrowserTest.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void each_rule_catches_what_it_forbids(ArchRule rule, Class<?> culprit) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(culprit)).hasViolation())
                .isTrue();
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments(HouseRules.TIME_COMES_FROM_A_CLOCK, Broken.TodayByTheClock.class),
                arguments(HouseRules.EXCEPTIONS_HAVE_NAMES, Broken.NamedException.class));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void and_lets_pass_what_it_allows(ArchRule rule, Class<?> innocent) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(innocent))
                        .hasViolation())
                .isFalse();
    }

    @Test
    void two_beans_of_a_name_are_caught_in_whatever_rooms_they_stand() {
        var twins = new ClassFileImporter().importPackages("org.example.broken.twins");
        assertThat(HouseRules.NO_TWO_BEANS_OF_A_NAME
                        .evaluate(twins)
                        .getFailureReport()
                        .getDetails())
                .hasSize(2)
                .allMatch(one -> one.contains("twins.one.Desk") && one.contains("twins.two.Desk"));
    }

    @Test
    void a_room_that_enters_another_by_the_window_is_caught() {
        assertThatThrownBy(() -> ApplicationModules.of("org.example.broken.house", new ImportOption.OnlyIncludeTests())
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Window");
    }
}
