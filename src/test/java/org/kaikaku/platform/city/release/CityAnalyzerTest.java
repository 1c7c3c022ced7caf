package org.kaikaku.platform.city.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CityAnalyzerTest {
    @Test
    void first_files_with_mistakes_are_told_with_what_explains_them() {
        var mistakes = new CityAtStart.CityUnreadable("The city files in x have problems:\n  facts/a.yaml:2: …");

        var told = new CityAnalyzer().analyze(new IllegalStateException(mistakes), mistakes);

        assertThat(told.getDescription()).contains("市のファイルに誤りがあります。", "facts/a.yaml:2");
        assertThat(told.getAction()).contains("./kaikaku check");
    }
}
