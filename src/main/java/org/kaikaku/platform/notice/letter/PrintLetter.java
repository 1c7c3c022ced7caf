package org.kaikaku.platform.notice.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.audit.Unseen;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.Pdf;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.springframework.stereotype.Component;

/** One letter, ready to be folded into its envelope, with what is enclosed behind it. */
@Component
class PrintLetter {
    private static final Unseen WHY = new Unseen("PrintLetterBatch writes the line of each letter that it prints");

    private final Destination destination;
    private final Contents contents;
    private final Documents documents;
    private final Cities cities;
    private final NoticeFile file;

    PrintLetter(Destination destination, Contents contents, Documents documents, Cities cities, NoticeFile file) {
        this.destination = destination;
        this.contents = contents;
        this.documents = documents;
        this.cities = cities;
        this.file = file;
    }

    sealed interface Outcome {
        record Sheets(List<byte[]> pdfs) implements Outcome {}

        record Held(Letter.Why why) implements Outcome {}
    }

    Outcome print(Letter.Head letter, LocalDate day) {
        if (letter.blank()) {
            return printed(letter, destination.name(letter), "", "", day);
        }
        return switch (destination.of(letter)) {
            case Destination.Found.Nowhere(var why) -> new Outcome.Held(why);
            case Destination.Found.To(var name, var postal, var address) -> printed(letter, name, postal, address, day);
        };
    }

    private Outcome printed(Letter.Head letter, String name, String postal, String address, LocalDate day) {
        var rules = file.current().letters();
        var sheet = Sheet.of(postal, address, name, rules.window());
        if (sheet.isEmpty()) {
            return new Outcome.Held(Letter.Why.TOO_LONG);
        }
        var city = cities.current();
        var content = contents.of(letter.notice());
        var division = city.divisions().newest(letter.division()).orElseThrow();
        var page =
                Pdf.fromHtml(LetterPage.html(sheet.get(), content.said(), city.municipality(), division, rules, day));
        return new Outcome.Sheets(Optional.ofNullable(content.enclosure())
                .map(id -> List.of(page, documents.content(new DocumentId(id), WHY)))
                .orElse(List.of(page)));
    }
}
