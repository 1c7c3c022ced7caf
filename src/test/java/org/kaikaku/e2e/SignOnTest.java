package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.identity.oidc.SignOn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In through the authentication app and out again, in a browser that holds the house to its content security policy. */
class SignOnTest extends Journey {
    @Autowired
    ApplicationContext context;

    /** Spring Authorization Server leads nobody back to a {@code localhost}. */
    @Override
    String house() {
        return super.house().replace("localhost", "127.0.0.1");
    }

    @Test
    void in_through_a_provider_to_the_page_that_was_wanted_and_out_on_both_sides() {
        try (var there = new SignOn(context, house())) {
            var resident = there.resident("未来 花子");
            var visitor = withTelephone();
            visitor.open("/my/account");
            assertThat(visitor.path()).isEqualTo("/sign-in");

            visitor.page().click("main .index a[href^='/sign-in/oidc/residents-test']");
            visitor.page().fill("#username", resident);
            visitor.page().fill("#password", SignOn.PASSWORD);
            visitor.leadsOn(() -> visitor.page().click("button[type=submit]"));
            assertThat(visitor.path()).isEqualTo("/my/account");
            assertThat(visitor.text()).contains("未来 花子");

            visitor.openMenu();
            visitor.page()
                    .waitForResponse(
                            answer -> answer.url().startsWith(there.address() + "/connect/logout"),
                            () -> visitor.page().click("form[action='/sign-out'] button"));
            visitor.page().waitForURL(house() + "/");
            visitor.open("/my/account");
            assertThat(visitor.path()).as("out here").isEqualTo("/sign-in");
            visitor.page().click("main .index a[href^='/sign-in/oidc/residents-test']");
            assertThat(visitor.page().url()).as("out there").startsWith(there.address() + "/login");
        }
    }
}
