package org.kaikaku.service.contact.model;

/**
 * What was found, as the model reads it: the title of an answer and its text, in the language of whoever asked.
 *
 * @param key of the answer, which the model never sees
 */
record Passage(String key, String title, String text) {
    String all() {
        return title + "\n" + text;
    }
}
