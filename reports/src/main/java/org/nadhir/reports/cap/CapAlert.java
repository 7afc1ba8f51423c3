package org.nadhir.reports.cap;

import java.util.List;

/// An alert of CAP 1.2, element for element (OASIS Standard, 1 July 2010, section 3.2). What is absent is empty; an
/// empty element says nothing and is told by a finding. Values are kept as they stand.
public record CapAlert(
        String identifier,
        String sender,
        String sent,
        String status,
        String msgType,
        String source,
        String scope,
        String restriction,
        String addresses,
        List<String> codes,
        String note,
        String references,
        String incidents,
        List<Info> infos) {

    /// The namespace of CAP 1.2.
    public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    public CapAlert {
        codes = List.copyOf(codes);
        infos = List.copyOf(infos);
    }

    /// What is said of one event to one audience in one language.
    public record Info(
            String language,
            List<String> categories,
            String event,
            List<String> responseTypes,
            String urgency,
            String severity,
            String certainty,
            String audience,
            List<Named> eventCodes,
            String effective,
            String onset,
            String expires,
            String senderName,
            String headline,
            String description,
            String instruction,
            String web,
            String contact,
            List<Named> parameters,
            List<Resource> resources,
            List<Area> areas) {
        public Info {
            categories = List.copyOf(categories);
            responseTypes = List.copyOf(responseTypes);
            eventCodes = List.copyOf(eventCodes);
            parameters = List.copyOf(parameters);
            resources = List.copyOf(resources);
            areas = List.copyOf(areas);
        }
    }

    /// A file beside the alert.
    public record Resource(
            String description, String mimeType, String size, String uri, String derefUri, String digest) {}

    /// Where.
    public record Area(
            String description,
            List<String> polygons,
            List<String> circles,
            List<Named> geocodes,
            String altitude,
            String ceiling) {
        public Area {
            polygons = List.copyOf(polygons);
            circles = List.copyOf(circles);
            geocodes = List.copyOf(geocodes);
        }
    }

    /// A value under the name of its list: `eventCode`, `parameter`, `geocode`.
    public record Named(String valueName, String value) {}
}
