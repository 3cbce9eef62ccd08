package org.xunlu.finding.document;

import java.time.Instant;
import org.xunlu.finding.FindingId;

/**
 * A document as it was issued.
 *
 * @param id key; 0 before it is stored
 * @param seq counts the documents of a kind and year from 1
 * @param page the whole page, HTML
 * @param sha256 of the page's UTF-8 bytes
 */
public record IssuedDocument(
        long id,
        FindingId finding,
        DocumentKind kind,
        long templateId,
        int year,
        int seq,
        String number,
        String page,
        String sha256,
        long issuedBy,
        String issuedByName,
        Instant issuedAt) {}
