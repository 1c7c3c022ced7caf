package org.kaikaku.platform.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a city file, in Japanese. Rooms say it in English; whoever writes the files in a city hall reads this beside it. What is
 * not known here is told in general, and its place is right all the same.
 */
public final class CityFileWords {
    private static final String GENERAL = "ここが正しくありません";

    /** {@code $n} is the n-th group as it stands, {@code #n} a thing that has a name in {@link #THINGS}. */
    private record Saying(Pattern english, String japanese) {}

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("a text in three languages", "3つの言語の文"),
            Map.entry("a whole number", "整数"),
            Map.entry("true or false", "true か false"),
            Map.entry("a date", "日付"),
            Map.entry("a time of day", "時刻"),
            Map.entry("a day of the year", "月日"),
            Map.entry("one word", "1つの語"),
            Map.entry("a map of keys", "キーと値の組"),
            Map.entry("a list", "並び"),
            Map.entry("a division", "課のキー"),
            Map.entry("a fact", "項目"),
            Map.entry("a date fact", "日付の項目"),
            Map.entry("a number fact", "数の項目"),
            Map.entry("a subject", "だれのことかを示す語"),
            Map.entry("a screen", "画面"),
            Map.entry("a source", "出どころ"),
            Map.entry("a municipality code", "団体コード"),
            Map.entry("a fact's key", "項目のキー"),
            Map.entry("the file's name", "ファイルの名前"));

    private static final List<Saying> SAYINGS = sayings(
            "should be (.+) but is nothing",
            "#1 を書いてください",
            "should be (.+) but is (.+)",
            "#1 を書くところに #2 があります",
            "on (\\S+): (.+)",
            "$1 の時点で: @2",
            "is not YAML: (.+)",
            "YAMLとして読めません($1)",
            "is not UTF-8 text",
            "UTF-8 の文書ではありません",
            "(.+) is not (a value of .+)",
            "$1 は #2 ではありません",
            "(.+) is not (.+)",
            "$1 は #2 ではありません",
            "(.+) is missing",
            "$1 がありません",
            "is missing",
            "ファイルがありません",
            "is empty",
            "中身がありません",
            "is no kind of city file",
            "市のファイルの種類ではありません",
            "nothing reads a file of this name",
            "この名前のファイルは使われません",
            "nothing says how to fill it in",
            "どう書き込むかを示すファイルがありません",
            "there is no folder (.+)",
            "$1 というフォルダーがありません",
            "there is no (.+) on (.+)",
            "$2 には $1 がありません",
            "there is no (.+) to fill in",
            "書き込む先の $1 がありません",
            "there is no such family: (.+)",
            "このような世帯はありえません($1)",
            "has no fields to fill in",
            "書き込める欄がありません",
            "versions count from 1",
            "version は 1 から数えます",
            "was changed since version (\\d+) was published",
            "公開した版 $1 の後に変えられています",
            "version (\\d+) is older than the published version (\\d+)",
            "版 $1 は公開済みの版 $2 より古いものです",
            "stands here a second time",
            "ここに2つあります",
            "(.+) stands there twice",
            "$1 が2つあります",
            "(.+) stands a second time",
            "$1 が2つあります",
            "this key means nothing here",
            "ここで使えるキーではありません",
            "is before from",
            "from より前の日です",
            "the entry of (.+) for the same division holds on that day too",
            "同じ課の $1 からの記載と期間が重なっています",
            "(.+) ended on (.+)",
            "$1 は $2 に終わっています",
            "(.+) is no number of days",
            "$1 は日数として使えません",
            "(.+) is no number of (.+)",
            "$1 はここに書ける数ではありません",
            "documents are kept for 1 year at least",
            "文書は1年以上保存します",
            "names no life event, so nobody would ever be asked",
            "ライフイベントがないため、だれにも尋ねられません",
            "a deadline counts at least 1",
            "期限は1以上で数えます",
            "needs either from or value",
            "from か value のどちらかが要ります",
            "a field has no parts",
            "この欄に部分はありません",
            "this family (.+)",
            "この世帯の例の答えが合いません($1)",
            "no role gives (.+): nobody could say any more who may do what, and everybody would be locked out",
            "$1 の権限を持つ役割がありません。だれが何をしてよいかをだれも決められなくなり、全員が締め出されます",
            "nobody who has an account would have a role that gives (.+), and everybody would be locked out",
            "$1 の権限を持つ役割の職員が一人もいなくなり、全員が締め出されます",
            "(.+) is no key",
            "$1 はキーとして使えません",
            "the room (.+) is gone, and is booked (\\d+) times",
            "$1 の部屋がなくなりますが、予約が$2件あります",
            "(.+) closes on (\\S+), and (.+) is booked (\\d+) times from then on",
            "$1 は $2 に閉じますが、その後に $3 の予約が$4件あります",
            "(.+) is a part of (.+) and no room",
            "$2 の部分の $1 という部屋がありません",
            "room (.+) is for (.+), which is no purpose",
            "部屋 $1 の使い道 $2 がありません",
            "the (?:facility|room|equipment|band) (.+) stands here a second time",
            "$1 が2つあります",
            "the (?:room|equipment) (.+) has no price",
            "$1 の料金がありません",
            "(.+) of the room (.+) has no price",
            "部屋 $2 の $1 の料金がありません",
            "(.+) begins before (.+) is over and cleaned up",
            "$1 が $2 の片付けの前に始まります",
            "the room is never let",
            "貸し出す時間がありません",
            "is not after from",
            "from より後ではありません",
            "(.+) is no (?:latitude|longitude) in Japan",
            "$1 は日本の緯度・経度ではありません",
            "(.+) is no division",
            "$1 という課はありません",
            "none is from decision, but refused applications go out too",
            "却下した申請も渡されるのに、decision から取る欄がありません");

    private static final List<Saying> ADVICE = sayings(
            "move or cancel these bookings first", "先に予約を移すか取り消してください",
            "write 0 where nothing is to be paid", "払わなくてよいものは 0 と書いてください",
            "leave (\\d+) minutes between them", "間を$1分空けてください",
            "is it part of a text\\? A text with a comma stands in quotes", "文の一部でしょうか。読点のある文は引用符で囲んでください",
            "did you mean (.+)\\?", "$1 のことではありませんか",
            "it is one of (.+)", "次のどれかです: $1",
            "they end in (.+)", "ファイル名の終わりは $1 です",
            "write it like (.+)", "$1 のように書いてください",
            "write \\[ … \\], or each on a line of its own after -", "[ … ] の中か、行ごとに - の後に書いてください",
            "write subject, a point, name: (.+)", "$1 のように、だれのことかと名前を点でつないでください",
            "write at least (.+)", "$1 以上にしてください",
            "write (.+)", "$1 と書いてください",
            "name it (.+)", "名前を $1 にしてください",
            "name the division that took over", "引き継いだ課を書いてください",
            "save it as UTF-8", "UTF-8 で保存してください",
            "save it from the word processor as a PDF form \\(AcroForm\\)", "ワープロから入力欄のあるPDF(AcroForm)として保存してください",
            "leave just one", "1つだけ残してください",
            "leave it out", "消してください",
            "give that one a (.+)", "その記載に $1 を書いてください",
            "the first is in (.+)", "1つめは $1 にあります",
            "it has six digits", "6桁です",
            "put it beside this file", "このファイルの隣に置いてください",
            "look at the implications in (.+)", "$1 の含意を見てください",
            "add one", "1つ加えてください",
            "add keep to the rights of one role", "役割のどれかの rights に keep を加えてください",
            "keep the key of a role that somebody has: (.+)", "職員が持っている役割のキーを残してください: $1");

    private CityFileWords() {}

    public static String japanese(CityFileProblem problem) {
        var wrong = said(problem.wrong(), SAYINGS);
        var advice = problem.meant() == null ? null : said(problem.meant(), ADVICE);
        return (wrong == null ? GENERAL : wrong) + "。" + (advice == null ? "" : advice + "。");
    }

    private static @Nullable String said(String english, List<Saying> sayings) {
        for (var saying : sayings) {
            var match = saying.english().matcher(english);
            if (match.matches()) {
                return Pattern.compile("([$#@])(\\d)")
                        .matcher(saying.japanese())
                        .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(part(place, match)));
            }
        }
        return null;
    }

    private static String part(MatchResult place, MatchResult match) {
        var words = match.group(Integer.parseInt(place.group(2)));
        return switch (place.group(1)) {
            case "#" ->
                words.startsWith("a value of ")
                        ? words.substring("a value of ".length()) + " の値"
                        : THINGS.getOrDefault(words, quoted(words));
            case "@" -> {
                var inner = said(words, SAYINGS);
                yield inner == null ? GENERAL : inner;
            }
            default -> quoted(words);
        };
    }

    private static String quoted(String words) {
        return words.replaceAll("(?s)^\"(.*)\"$", "「$1」");
    }

    private static List<Saying> sayings(String... pairs) {
        var sayings = new ArrayList<Saying>();
        for (int i = 0; i < pairs.length; i += 2) {
            sayings.add(new Saying(Pattern.compile(pairs[i], Pattern.DOTALL), pairs[i + 1]));
        }
        return List.copyOf(sayings);
    }
}
