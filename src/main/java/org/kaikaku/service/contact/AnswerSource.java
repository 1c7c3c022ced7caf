package org.kaikaku.service.contact;

import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.language.Text;

/** A room whose own definitions answer questions, so that no article repeats them; a bean of that room. */
public interface AnswerSource {
    /** What it answers today. */
    List<Said> answers();

    /** Where an article can lead to, by key, today. */
    List<Lead> leads();

    /** Keys of all leads in these files; empty where they cannot be read, which that room says itself. */
    Collection<String> leads(CityFiles files);

    /**
     * @param occasions what has happened to whoever asks it; empty where nothing in particular has
     * @param path of the page that is its source
     * @param lead key of what can be begun; empty for none
     */
    record Said(String key, Text title, Text answer, List<Text> occasions, String path, String lead) {}

    /**
     * Something that can be begun.
     *
     * @param path of the page on which it begins
     */
    record Lead(String key, Text title, String path, Begins begins) {}

    /** What it is that begins there. */
    enum Begins {
        /** The questions that lead to procedures and their applications. */
        INTERVIEW,
        /** The choice of a time at a desk. */
        APPOINTMENT
    }
}
