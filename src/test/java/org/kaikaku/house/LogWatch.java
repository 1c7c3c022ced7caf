package org.kaikaku.house;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * Reads along whatever is logged in this JVM. The log is English and technical, so a Japanese letter in it is somebody's name, address or
 * words; so are mail addresses, telephone numbers, receipt numbers and individual numbers.
 */
public class LogWatch extends AppenderBase<ILoggingEvent> {
    /** A term, not a person. */
    private static final String TERM = "(支援措置)";

    /** Tells whoever starts the house why it cannot, in two languages. */
    private static final String ANALYSER = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();
    private static final List<Pattern> PERSONAL = List.of(
            Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\x{20000}-\\x{3ffff}]"),
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}"),
            Pattern.compile("(?<![\\w-])0\\d{1,3}-\\d{2,4}-\\d{4}(?![\\w-])"),
            Pattern.compile("(?<![\\w-])\\d{4}-\\d{6}-\\d(?![\\w-])"),
            Pattern.compile("(?<![\\w.-])(?!20[2-9]\\d[01]\\d[0-3]\\d[0-2]\\d[0-5]\\d)\\d{12}(?![\\w.-])"));

    /** What was found since it was asked for last. */
    static List<String> found() {
        var found = new ArrayList<String>();
        for (var line = FOUND.poll(); line != null; line = FOUND.poll()) {
            found.add(line);
        }
        return found;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var trace =
                event.getThrowableProxy() == null ? "" : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        var line = event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + trace;
        if (!event.getLoggerName().equals(ANALYSER) && tellsOf(line)) {
            FOUND.add(line);
        }
    }

    /** Whether there is a person in it. */
    public static boolean tellsOf(String line) {
        var rest = line.replace(TERM, "");
        return PERSONAL.stream().anyMatch(pattern -> pattern.matcher(rest).find());
    }
}
