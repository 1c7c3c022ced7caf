package org.kaikaku.service.procedure.portal;

import java.util.List;
import java.util.stream.Collectors;
import org.kaikaku.platform.number.IndividualNumbers;

/**
 * Why something of a file was not taken.
 *
 * @param key end of the text's key; the portal is told it too
 * @param about the item, file or place that is wrong; never what somebody wrote there
 */
public record Wrong(String key, String about) {
    public Wrong {
        about = IndividualNumbers.mask(about);
    }

    static Wrong of(String key) {
        return new Wrong(key, "");
    }

    public String text() {
        return "portal.wrong." + key;
    }

    private String forPortal() {
        return about.isEmpty() ? key : key + ":" + about;
    }

    static String forPortal(List<Wrong> all) {
        return all.stream().map(Wrong::forPortal).collect(Collectors.joining(";"));
    }
}
