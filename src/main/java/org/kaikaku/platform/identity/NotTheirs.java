package org.kaikaku.platform.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** It is another's to do or to see this; a page for it would be refused in the same words everywhere (403). */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotTheirs extends RuntimeException {}
