package org.kaikaku.platform.search;

import java.util.List;

/**
 * Something that answers questions.
 *
 * @param id as its room names it
 * @param titles the question that it answers or what it is called, in each language, without readings
 * @param words other words under which people ask for it
 * @param occasions what has happened to whoever asks for it, in each language, without readings; others may have the same
 * @param texts the answer, in each language, without readings
 */
public record Answerable(
        String id, List<String> titles, List<String> words, List<String> occasions, List<String> texts) {}
