package org.kaikaku.platform.notice.template;

import java.util.List;

/**
 * What the city says of its letters. Lengths are millimetres from the top left corner of an A4 sheet.
 *
 * @param division key of the one that posts what is said in the city's own name
 * @param window of the envelope, where it lies over the folded sheet
 * @param fold where marks to fold at stand, from the top
 * @param keepDays how long what was printed is kept
 */
public record LetterRules(String division, Window window, List<Integer> fold, int keepDays) {

    public record Window(int left, int top, int width, int height) {}

    /** Of a city without the file, which sends none. */
    static final LetterRules NONE = new LetterRules("", new Window(22, 16, 78, 34), List.of(99, 198), 30);

    public LetterRules {
        fold = List.copyOf(fold);
    }
}
