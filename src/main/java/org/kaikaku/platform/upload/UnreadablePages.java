package org.kaikaku.platform.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaikaku.platform.document.UnreadableDocument;
import org.kaikaku.platform.web.ErrorView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever opens a document that is not handed out is told why, at whichever room's address. */
@ControllerAdvice
class UnreadablePages {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadablePages.class);

    @ExceptionHandler(UnreadableDocument.class)
    void tell(UnreadableDocument unread, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn(unread.getMessage());
        request.setAttribute(ErrorView.REASON, unread.key());
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
