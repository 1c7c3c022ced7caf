package org.kaikaku.service.counter.series;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of such files, by what ticket machines and tallies call them. Widths, blanks and brackets make no difference. */
enum Column {
    DAY("日付", "年月日", "来庁日", "受付日", "発券日", "日", "date", "day"),
    SERVICE("受付", "受付種別", "業務", "業務名", "窓口種別", "課", "課名", "service"),
    NUMBER("番号札", "番号", "受付番号", "整理番号", "発券番号", "ticket", "number"),
    CAME("発券時刻", "発券時間", "受付時刻", "受付時間", "来庁時刻", "来た時刻", "issued", "came"),
    CALLED("呼出時刻", "呼出時間", "呼び出し時刻", "呼出し時刻", "呼ばれた時刻", "called"),
    ENDED("終了時刻", "完了時刻", "終わった時刻", "終了時間", "ended"),
    DESK("窓口", "窓口番号", "窓口名", "desk"),
    ERRAND("用件", "用件名", "errand"),
    FROM("時間帯", "時刻", "時間", "時", "from", "time"),
    PEOPLE("人数", "来庁者数", "来庁者", "件数", "発券数", "people", "count");

    private final Set<String> names;

    Column(String... names) {
        this.names = Set.of(names);
    }

    /** How this house writes it. */
    String written() {
        return switch (this) {
            case DAY -> "日付";
            case SERVICE -> "受付";
            case NUMBER -> "番号札";
            case CAME -> "発券時刻";
            case CALLED -> "呼出時刻";
            case ENDED -> "終了時刻";
            case DESK -> "窓口";
            case ERRAND -> "用件";
            case FROM -> "時間帯";
            case PEOPLE -> "人数";
        };
    }

    static Optional<Column> of(String heading) {
        var name = folded(heading);
        for (var column : values()) {
            if (column.names.contains(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\\s()\\[\\]・]", "")
                .toLowerCase(Locale.ROOT);
    }
}
