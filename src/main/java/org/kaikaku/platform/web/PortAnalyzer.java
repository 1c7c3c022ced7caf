package org.kaikaku.platform.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Two cannot listen at one port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        int port = cause.getPort();
        return new FailureAnalysis(
                "ポート %d は、ほかのプログラムが使っています。 Another program uses port %d.".formatted(port, port),
                """
                別のポートで始めてください。 Start at another port:
                  KAIKAKU_PORT=%d ./kaikaku start""".formatted(port + 1),
                cause);
    }
}
