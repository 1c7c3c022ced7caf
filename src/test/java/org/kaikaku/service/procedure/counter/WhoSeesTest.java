package org.kaikaku.service.procedure.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Role;

/** Who may work at the counter, what is never shown there, and that each look is written down. */
class WhoSeesTest extends AtCounter {
    @Test
    void only_reception_may_work_here() {
        var family = Family.of(register, false);
        var visit = begin(family.wife(), "bereavement", family.husband());
        var others = List.of(new Clerk(house, Role.CASE_WORKER), new Clerk(house, Role.ADMINISTRATOR));

        for (var other : others) {
            for (var path : List.of(
                    "/staff/counter",
                    "/staff/counter/people/" + family.wife(),
                    "/staff/counter/newcomer",
                    "/staff/paper",
                    "/staff/paper/people/" + family.wife(),
                    visit,
                    visit + "/confirmation",
                    visit + "/receipts",
                    visit + "/forms.pdf")) {
                assertThat(other.opens(path).getStatus()).as(path).isEqualTo(403);
            }
            assertThat(other.sends(visit + "/link-code").getStatus()).isEqualTo(403);
            assertThat(other.sends(visit + "/recovery-code").getStatus()).isEqualTo(403);
            assertThat(other.sends("/staff/counter/people/" + family.wife()).getStatus())
                    .isEqualTo(403);
        }
    }

    @Test
    void where_protected_people_live_stands_on_no_page_and_no_paper() throws Exception {
        var family = Family.of(register, true);
        var visit = begin(family.son(), "bereavement", family.husband());

        var pages = new ArrayList<>(List.of(
                clerk.reads("/staff/counter?name=" + encoded("窓口 健")),
                clerk.reads("/staff/counter/people/" + family.son()),
                clerk.reads("/staff/counter/people/" + family.husband()),
                clerk.reads("/staff/paper/people/" + family.wife()),
                clerk.reads(visit),
                clerk.reads(visit + "/answers/applicant.address"),
                clerk.reads(visit + "/confirmation"),
                text(clerk.opens(visit + "/forms.pdf").getContentAsByteArray())));
        submitAll(visit, UUID.randomUUID().toString());
        pages.add(clerk.reads(visit + "/receipts"));
        pages.add(text(clerk.opens(visit + "/forms.pdf").getContentAsByteArray()));

        assertThat(pages)
                .hasSize(10)
                .allSatisfy(page -> assertThat(page).isNotEmpty().doesNotContain(family.town()));
        assertThat(clerk.reads(visit + "/receipts")).contains("件を受け付けました");
        assertThat(clerk.reads("/staff/counter?address=" + encoded(family.address())))
                .contains("見つかりませんでした");
        assertThat(interview(visit)).doesNotContain(family.town());
    }

    @Test
    void every_look_is_written_down_for_each_person_with_its_purpose() {
        var family = Family.of(register, false);
        clerk.reads("/staff/counter?address=" + encoded(family.address()));
        clerk.reads("/staff/counter/people/" + family.wife());
        var visit = begin(family.wife(), "bereavement", family.husband());
        clerk.reads(visit);
        clerk.opens(visit + "/forms.pdf");
        clerk.reads(visit + "/confirmation");

        assertThat(purposes(family.son())).contains("SEARCH 窓口に来られた方を住民記録から探す", "LOOK 窓口での本人確認", "LOOK 窓口での手続き");
        for (var person : List.of(family.wife(), family.husband())) {
            assertThat(purposes(person))
                    .contains(
                            "SEARCH 窓口に来られた方を住民記録から探す",
                            "LOOK 窓口での本人確認",
                            "LOOK 窓口での手続き",
                            "LOOK 申請の書類を印刷する",
                            "LOOK 申請の内容を一緒に確かめる");
        }
    }
}
