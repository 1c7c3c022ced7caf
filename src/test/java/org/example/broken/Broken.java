package org.example.broken;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.kaikaku.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/** Each of these breaks one rule of the house. */
public class Broken {
    public static class FieldInjection {
        @Autowired
        Object need;
    }

    public static class ValueInjection {
        @Value("x")
        String setting;
    }

    public static class Today {
        LocalDate today = LocalDate.now();
    }

    public static class TodayInTokyo {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    public static class TodayByTheClock {
        LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    public static class ClockOfItsOwn {
        Clock clock = Clock.systemUTC();
    }

    public static class Milliseconds {
        long now = System.currentTimeMillis();
    }

    public static class OldDate {
        Date date = new Date(0);
    }

    @Controller
    public static class PublicController {}

    public static class Streams {
        Object later = new org.springframework.web.servlet.mvc.method.annotation.SseEmitter();
    }

    public static class CaseManager {}

    public static class ThrowsVanilla {
        void fail() {
            throw new RuntimeException("?");
        }
    }

    public static class NamedException extends RuntimeException {
        NamedException() {
            super("!");
        }
    }

    public static class Sleeper {
        void sleep() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    public static class UntaggedDatabaseTest {
        TestDatabase database;
    }

    public static class UntaggedBrowserTest {
        Page page;
    }
}
