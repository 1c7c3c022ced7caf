package org.kaikaku.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereToGoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my",
                "/staff/cases/R8-000001-1",
                "/interviews/7f/questions?lang=easy&x=%E6%9C%AA#a",
                "/a//b"
            })
    void a_path_of_this_house_is_gone_to(String next) {
        assertThat(WhereToGo.isHere(next)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\n/evil.example",
                "/ /evil.example",
                "/\u0000/evil.example",
                "/\u3000/evil.example",
                "/\u00a0/evil.example",
                "/\u0085/evil.example",
                "\t//evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/%zz"
            })
    void whatever_a_browser_may_take_for_another_place_is_not(String next) {
        assertThat(WhereToGo.isHere(next)).isFalse();
    }
}
