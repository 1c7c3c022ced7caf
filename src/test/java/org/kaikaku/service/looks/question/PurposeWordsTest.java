package org.kaikaku.service.looks.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.platform.web.Texts;

class PurposeWordsTest {
    private final PurposeWords words = new PurposeWords(new Texts());

    @Test
    void what_differs_from_line_to_line_stays_in_every_language() {
        assertThat(words.of("青葉 みどりの不在(2026-12-01から2026-12-05まで)、代理 森下 由紀").en())
                .isEqualTo("青葉 みどり is away from 2026-12-01 to 2026-12-05; 森下 由紀 stands in");
        assertThat(words.of("役割を付ける(求めた人 情報 管理)").en()).isEqualTo("Give a role that 情報 管理 asked for");
        assertThat(words.of("サインイン").en()).isEqualTo("Signing in");
    }

    @Test
    void what_nobody_twinned_stands_as_it_was_written() {
        assertThat(words.of("ほかの目的").en()).isEqualTo("ほかの目的");
    }
}
