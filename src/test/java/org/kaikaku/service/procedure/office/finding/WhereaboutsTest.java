package org.kaikaku.service.procedure.office.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereaboutsTest {
    private static final List<String> KNOWN = List.of("未来市秘湖町七丁目8番9号");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未来市秘湖町七丁目8番9号に移った",
                "秘湖町７－８－９",
                "いまは秘湖町にいる",
                "秘 湖 町の家",
                "桜台十二丁目4番地",
                "北山123番地の4",
                "郵便は〒000-0001",
                "中央1-2-3へ送る",
                "一丁目2番3号"
            })
    void a_sentence_that_tells_where_somebody_lives_is_left_out(String sentence) {
        assertThat(Whereabouts.without("領収書を見た。" + sentence + "。通帳を見た。", KNOWN)).isEqualTo("領収書を見た。\n通帳を見た。");
    }

    @Test
    void what_only_has_figures_stays() {
        var text = "令和8年11月9日に亡くなった。\n死亡日: 2026-11-09。\n3番目の書類。\nR8-000123-4の件。\n90歳。";
        assertThat(Whereabouts.without(text, KNOWN)).isEqualTo(text);
    }
}
