package org.kaikaku.platform.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaikaku.platform.document.StorageAway;
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
        response.sendError(
                unread instanceof UnreadableDocument.Away
                        ? HttpStatus.SERVICE_UNAVAILABLE.value()
                        : HttpStatus.CONFLICT.value());
    }

    /** What was to be stored was not, and everything of that step is undone. */
    @ExceptionHandler(StorageAway.class)
    void tell(StorageAway away, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn(away.getMessage());
        request.setAttribute(ErrorView.REASON, "upload.away");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
