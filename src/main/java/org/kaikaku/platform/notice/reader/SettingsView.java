package org.kaikaku.platform.notice.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;

/**
 * @param mail whether the city sends mails at all
 * @param address confirmed; null where none is
 * @param refused whether a server said that nobody reads there
 * @param wanted waits to be confirmed; null where none does
 * @param linked whether the house knows where a letter would go
 * @param typed as typed
 * @param problem key of a text; null where nothing is wrong
 */
public record SettingsView(
        boolean mail,
        @Nullable String address,
        boolean refused,
        @Nullable String wanted,
        boolean linked,
        Language language,
        List<Choice> choices,
        String typed,
        @Nullable String problem) {

    /**
     * @param field name of the form's field
     * @param mail whether the city sends mails at all
     * @param letter whether a letter may be chosen
     * @param asked whether it comes only to those who want it
     */
    public record Choice(String field, Text name, Way way, boolean mail, boolean letter, boolean asked) {
        public boolean offers(Way one) {
            return switch (one) {
                case NONE -> asked;
                case LETTER -> letter;
                case MAIL -> mail;
                case PAGE -> true;
            };
        }
    }

    SettingsView again(String typed, String problem) {
        return new SettingsView(mail, address, refused, wanted, linked, language, choices, typed, problem);
    }
}
