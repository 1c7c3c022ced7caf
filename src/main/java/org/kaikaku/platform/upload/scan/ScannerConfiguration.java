package org.kaikaku.platform.upload.scan;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {
    /** A page waits for it; what takes longer is scanned by the job. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Scanner scanner(@Value("${kaikaku.files.clamav:}") String where) {
        return where.isBlank() ? _ -> new Scanner.Verdict.NoScanner() : Clamd.at(where.strip(), PATIENCE);
    }
}
