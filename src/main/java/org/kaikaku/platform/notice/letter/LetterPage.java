package org.kaikaku.platform.notice.letter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.city.Municipality;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.template.LetterRules;
import org.kaikaku.platform.notice.template.Template;
import org.springframework.web.util.HtmlUtils;

/** A letter as HTML for the press: address for the window, marks to fold at, who writes, what is said; in Japanese and below in plain Japanese. */
final class LetterPage {
    private static final double PAPER = 297;
    private static final double SIDE = 22;

    private LetterPage() {}

    static String html(
            Sheet sheet, Template.Said said, Municipality city, Division division, LetterRules rules, LocalDate day) {
        return """
                <!doctype html><html lang="ja"><head><meta charset="utf-8"><title>%s</title><style>
                @page { size: A4; margin: 0 }
                body { margin: 0; font-size: 10.5pt; line-height: 1.7 }
                .address { position: absolute; left: %s; top: %s; width: %s; height: %s; font-size: %spt; line-height: %s }
                .name { font-size: %spt }
                .from { position: absolute; right: %s; top: %s; text-align: right; font-size: 9.5pt; line-height: 1.5 }
                .fold { position: absolute; left: 4mm; width: 5mm; border-top: 0.2mm solid #555; height: 0 }
                .text { margin: 0 %s; padding-top: %s }
                h1 { font-size: 13pt; margin: 0 0 5mm }
                p { margin: 0 0 3mm }
                .easy { margin-top: 8mm; padding-top: 4mm; border-top: 0.2mm solid #888 }
                rt { font-size: 6pt }
                </style></head><body>
                <div class="address">%s<div class="name">%s</div></div>
                <div class="from">%s</div>%s
                <div class="text"><h1>%s</h1>%s<div class="easy">%s</div></div>
                </body></html>
                """.formatted(
                        escape(said.subject().ja()),
                        mm(rules.window().left()),
                        mm(rules.window().top()),
                        mm(rules.window().width()),
                        mm(rules.window().height()),
                        number(sheet.size()),
                        number(Sheet.LEADING),
                        number(sheet.size() * Sheet.NAME_LARGER),
                        mm(SIDE),
                        mm(rules.window().top()),
                        mm(SIDE),
                        mm(rules.fold().isEmpty() ? PAPER / 3 : rules.fold().getFirst() + 8),
                        lines(sheet.lines()),
                        lines(sheet.name()),
                        from(city, division, day),
                        rules.fold().stream()
                                .map(at -> "<div class=\"fold\" style=\"top: %s\"></div>".formatted(mm(at)))
                                .collect(Collectors.joining()),
                        escape(said.subject().ja()),
                        paragraphs(said.body(), Language.JA),
                        paragraphs(said.body(), Language.EASY));
    }

    private static String from(Municipality city, Division division, LocalDate day) {
        return "%s<br>%s %s<br>%s"
                .formatted(
                        escape(Wareki.format(day)),
                        escape(city.name().ja()),
                        escape(division.name().ja()),
                        division.phone() == null ? "" : "電話 " + escape(division.phone()));
    }

    private static String lines(java.util.List<String> lines) {
        return lines.stream().map(line -> escape(line) + "<br>").collect(Collectors.joining());
    }

    private static String paragraphs(Text body, Language language) {
        return Arrays.stream(body.in(language).split("\n\n"))
                .map(paragraph -> "<p>" + shown(paragraph, language).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    /** Readings stand in brackets: the press sets no small signs over a line. */
    private static String shown(String text, Language language) {
        return language == Language.EASY
                ? escape(text.replaceAll("[|\uff5c]", "").replace('《', '(').replace('》', ')'))
                : escape(text);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String mm(double length) {
        return number(length) + "mm";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
