package org.kaikaku.service.procedure.counter.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.procedure.counter.AtCounter;
import org.kaikaku.service.procedure.counter.Family;

/** What whoever came must still bring, and what not. */
class BringTest extends AtCounter {
    @Test
    void what_the_city_holds_is_never_among_what_to_bring() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var bring = Pattern.compile("class=\"bring\">([^<]*)");
        var held = Pattern.compile("class=\"(?:sub )?held\">([^:]*):");

        var page = clerk.reads(visit + "/confirmation");

        var asked = bring.matcher(page).results().map(found -> found.group(1)).toList();
        var looked = held.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(looked).isNotEmpty();
        assertThat(asked).isNotEmpty().noneMatch(paper -> paper.contains("本人確認書類"));
    }

    @Test
    void whose_family_register_is_elsewhere_still_brings_it() {
        var abroad = catalogues.current().procedure("tennyu-todoke-kokugai");
        var koseki = abroad.bring().stream()
                .filter(paper -> paper.text().ja().contains("戸籍全部事項証明書"))
                .findFirst()
                .orElseThrow();
        var here = Family.of(register, false, "未来市中央");
        var elsewhere = Family.of(register, false, "東京都千代田区");

        assertThat(Bring.wanted(koseki, person(here.wife()), "未来市")).isFalse();
        assertThat(Bring.wanted(koseki, person(elsewhere.wife()), "未来市")).isTrue();
        assertThat(Bring.wanted(koseki, null, "未来市")).isTrue();
        assertThat(abroad.bring()).filteredOn(paper -> paper.identification()).isNotEmpty();
    }

    @Test
    void a_paper_that_is_handed_over_at_once_need_not_be_brought() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var ticks = Pattern.compile("name=\"handed\" value=\"([^\"]+)\"[^>]*><span class=\"bring\">([^<]*)")
                .matcher(clerk.reads(visit + "/confirmation"));
        assertThat(ticks.find()).isTrue();
        var key = ticks.group(1);
        var paper = ticks.group(2);
        var ref = key.substring(0, key.lastIndexOf(':'));

        clerk.sends(
                visit + "/confirmation",
                "key",
                "k",
                "version",
                version(visit),
                "chosen",
                ref,
                "handed",
                key,
                "handed",
                "no-such:0:0",
                "how",
                "ON_SCREEN");

        assertThat(clerk.reads(visit + "/receipts")).doesNotContain("<span class=\"bring\">" + paper);
        assertThat(jdbc.sql("""
                        select n.note from procedure_application_note n join procedure_application a on a.id = n.application
                         where a.person = ?
                        """).param(family.wife()).query(String.class).list())
                .singleElement()
                .asString()
                .contains("窓口で受け取り: ");
    }
}
