package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;

/** Somebody under protection (支援措置) at the counter and in a case; one address seen with a reason; lifted by two. */
class ProtectionTest extends Journey {
    private static final String TOWN = "鷺沼町";

    @Test
    void a_protected_person_is_served_without_her_address_until_two_lift_the_protection() {
        Family.SHELTERED.moveInto(register);
        var receipt = changeOfHead(hanako(Family.SHELTERED));
        var first = atDesk();
        first.open("/sign-in");
        first.signIn(chief(), PASSWORD);

        first.open("/staff/counter/people/" + Family.SHELTERED.hanako());
        assertThat(first.text()).contains("支援措置の対象です").doesNotContain(TOWN);
        first.open("/staff/cases/" + receipt);
        assertThat(first.text()).contains("支援措置の対象の方です").doesNotContain(TOWN);
        first.press("#protected a[href='/staff/protections/" + Family.SHELTERED.hanako() + "']");
        assertThat(first.text()).contains("支援措置を受けています").doesNotContain(TOWN);

        first.find("#reason").fill("裁判所への送達のため");
        first.press("form[action$='/look'] button");
        assertThat(first.find("#address").innerText()).contains(TOWN);
        first.open("/staff/counter/people/" + Family.SHELTERED.hanako());
        assertThat(first.text()).as("nowhere else").doesNotContain(TOWN);

        first.open("/staff/protections/" + Family.SHELTERED.hanako());
        first.find("#lifting").fill("ご本人の申出");
        first.press("form[action$='/lifting'] button");
        var consent = first.path();
        assertThat(first.text()).contains("別の人の同意を待っています");
        assertThat(first.find("#agree").count()).as("who asked cannot agree").isZero();

        var second = atDesk();
        second.open("/sign-in");
        second.signIn(chief(), PASSWORD);
        second.open("/staff/protections");
        second.open(consent);
        second.press("#agree");
        first.open("/staff/counter/people/" + Family.SHELTERED.hanako());
        assertThat(first.text()).contains(TOWN);
        first.open("/staff/protections/" + Family.SHELTERED.hanako());
        assertThat(first.text()).contains("支援措置を登録する");
    }

    private String chief() {
        var number = "e" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                true,
                number,
                "守田 長",
                PASSWORD,
                "shimin",
                List.of(
                        new Assignment(Role.CHIEF, "shimin"),
                        new Assignment(Role.RECEPTION, "shimin"),
                        new Assignment(Role.PROTECTION, "shimin")));
        return number;
    }
}
