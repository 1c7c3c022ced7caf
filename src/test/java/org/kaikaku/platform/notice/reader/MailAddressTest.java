package org.kaikaku.platform.notice.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @Test
    void one_plain_address_is_taken_without_the_blanks_around_it() {
        assertThat(MailAddress.typed(" hanako+city@mail.example.jp ")).contains("hanako+city@mail.example.jp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hanako",
                "hanako@",
                "hanako@localhost",
                "花子@example.jp",
                "a@example.jp,b@example.jp",
                "a@example.jp b@example.jp",
                "Hanako <a@example.jp>",
                "a@example.jp\r\nBcc: b@example.jp",
                "a\nb@example.jp",
                "a@example.jp\u0000",
                "\"a b\"@example.jp",
                "a@b@example.jp",
                "a@-..jp"
            })
    void anything_else_is_not(String typed) {
        assertThat(MailAddress.typed(typed)).isEmpty();
    }

    @Test
    void an_address_longer_than_any_server_takes_is_not() {
        assertThat(MailAddress.typed("a@" + "b".repeat(250) + ".example.jp")).isEmpty();
    }
}
