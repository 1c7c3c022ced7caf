package org.kaikaku.service.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.calendar.DeadlineRule;
import org.kaikaku.platform.identity.Assurance;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBook.Verdict;

class CatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void read() throws IOException {
        catalogue =
                CatalogueFiles.read(Village.in(folder).files(), new TreeSet<>()).catalogue(7, DAY);
    }

    @Test
    void a_procedure_is_what_its_file_says() {
        var teate = catalogue.procedure("teate");

        assertThat(teate.version()).isEqualTo(1);
        assertThat(teate.effective()).isEqualTo("2026-04-01");
        assertThat(teate.title().en()).isEqualTo("Child allowance");
        assertThat(teate.kind()).isEqualTo(Procedure.Kind.CITY);
        assertThat(teate.per()).isEqualTo("child");
        assertThat(teate.deadline())
                .isEqualTo(new Deadline(
                        "child.birth_date",
                        new DeadlineRule(
                                "児童手当法8条",
                                DeadlineRule.FirstDay.NEXT,
                                15,
                                DeadlineRule.Unit.DAYS,
                                DeadlineRule.ClosedDay.NEXT_OPEN)));
        assertThat(teate.channels()).containsExactlyInAnyOrder(Procedure.Channel.ONLINE, Procedure.Channel.COUNTER);
        assertThat(teate.assurance()).isEqualTo(Assurance.PASSWORD);
        assertThat(teate.decide()).isEqualTo(Procedure.Level.CLERK);
        assertThat(teate.fee()).isEqualTo(Fee.FREE);
        assertThat(teate.checks()).containsExactly(new Procedure.Check("identity", "本人確認"));
        assertThat(teate.examples().gets()).isEqualTo(Map.of("child.age", 17, "applicant.insurance", "kokuho"));
        assertThat(teate.online()).isTrue();
    }

    @Test
    void a_life_event_leads_to_its_procedures() {
        assertThat(catalogue.procedures("birth")).extracting(Procedure::key).containsExactly("teate");
        assertThat(catalogue.procedures("bereavement")).isEmpty();
        assertThat(catalogue.event("birth").audience()).isEqualTo(LifeEvent.Audience.RESIDENT);
        assertThatThrownBy(() -> catalogue.event("wedding"))
                .isInstanceOf(NoSuchDefinition.class)
                .hasMessageContaining("wedding");
    }

    @Test
    void a_form_needs_the_facts_of_its_own_tags_and_of_the_parts_that_it_includes() {
        assertThat(catalogue.form("teate").facts())
                .containsExactly(
                        "applicant.name", "child.birth_date", "child.age", "applicant.insurance", "applicant.works");
        assertThat(catalogue.part("_head")).contains("{{city.name}}");
    }

    @Test
    void a_procedure_needs_dates_instead_of_ages() {
        assertThat(catalogue.needs(catalogue.procedure("teate")))
                .containsExactly("applicant.name", "child.birth_date", "applicant.insurance", "applicant.works");
    }

    @Test
    void a_core_system_takes_what_windows_writes() {
        var system = catalogue.coreSystem("teate").layout();

        assertThat(system.encoding().newEncoder().canEncode("髙①㈱")).isTrue();
        assertThat(system.newline()).isEqualTo("\r\n");
        assertThat(system.columns().getFirst().sources())
                .containsExactly(new CoreSystem.Source.OfApplication(CoreSystem.Item.RECEIPT));
        assertThat(system.columns().get(1).constant()).isEqualTo("1");
        assertThat(system.columns().get(3).codes()).isEqualTo(Map.of("kokuho", "1", "shaho", "2"));
    }

    @Test
    void each_procedure_has_its_rule() {
        var known = Map.<FactRef, Answer>of(
                FactRef.of("applicant.children"),
                new Answer.Known(2),
                FactRef.of("applicant.insurance"),
                new Answer.Known("kokuho"),
                new FactRef("child.birth_date", 1),
                new Answer.Known(DAY.minusYears(3)),
                new FactRef("child.birth_date", 2),
                new Answer.Known(DAY.minusYears(20)));

        assertThat(catalogue.rules().find(known, Set.of("teate"), DAY).verdicts())
                .containsEntry(new Rule.Ref("teate", 1), Verdict.APPLIES)
                .containsEntry(new Rule.Ref("teate", 2), Verdict.DOES_NOT_APPLY);
    }

    @Test
    void the_city_has_its_divisions_of_the_day() {
        assertThat(catalogue.city().divisions().on(DAY).all()).extracting("key").containsExactly("jumin");
        assertThat(catalogue.city().openingHours().closed().isClosed(LocalDate.of(2026, 12, 31)))
                .isTrue();
        assertThat(catalogue.release()).isEqualTo(7);
        assertThat(catalogue.on()).isEqualTo(DAY);
    }
}
