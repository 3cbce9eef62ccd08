package org.xunlu.asset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunlu.refusal.Refusal;

/** Kinds of assets and the attributes each may have. */
public enum AssetKind {
    /** 广告牌, with {@code highMast} for unipoles 高炮. */
    BILLBOARD(
            Attribute.number("heightMeters", 60),
            Attribute.whole("faces", 1, 6),
            Attribute.text("content"),
            Attribute.text("permitNo"),
            Attribute.date("permitFrom"),
            Attribute.date("permitUntil"),
            Attribute.text("owner"),
            Attribute.text("phone"),
            Attribute.yesNo("highMast")),
    /** 非公路标志 other than billboards. */
    NON_ROAD_SIGN(
            Attribute.number("heightMeters", 60),
            Attribute.text("content"),
            Attribute.text("permitNo"),
            Attribute.date("permitFrom"),
            Attribute.date("permitUntil"),
            Attribute.text("owner"),
            Attribute.text("phone")),
    /** 桥梁. */
    BRIDGE(
            Attribute.number("lengthMeters", 40_000),
            Attribute.number("widthMeters", 100),
            Attribute.number("loadLimitTonnes", 500),
            Attribute.number("clearanceMeters", 50)),
    /** 涵洞. */
    CULVERT(Attribute.number("lengthMeters", 500), Attribute.number("spanMeters", 20)),
    /** 公路标志. */
    ROAD_SIGN(Attribute.text("content"), Attribute.text("signCode"), Attribute.date("installedOn")),
    /** 护栏. */
    GUARDRAIL(Attribute.number("lengthMeters", 100_000), Attribute.text("material")),
    /** 里程碑、百米桩. */
    KILOMETRE_POST(Attribute.text("stake")),
    /** 限高架. */
    HEIGHT_FRAME(Attribute.number("clearanceMeters", 10), Attribute.number("widthMeters", 50)),
    /** 平交道口. */
    LEVEL_ACCESS(
            Attribute.text("permitNo"),
            Attribute.date("permitFrom"),
            Attribute.date("permitUntil"),
            Attribute.text("owner"),
            Attribute.text("phone"),
            Attribute.number("widthMeters", 100)),
    /** 涉路施工许可, as a place where work is permitted for some days. */
    WORKS_PERMIT(
            Attribute.text("permitNo"),
            Attribute.date("permitFrom"),
            Attribute.date("permitUntil"),
            Attribute.text("content"),
            Attribute.text("owner"),
            Attribute.text("phone"),
            Attribute.number("lengthMeters", 100_000)),
    /** 隧道. */
    TUNNEL(
            Attribute.number("lengthMeters", 40_000),
            Attribute.number("widthMeters", 100),
            Attribute.number("clearanceMeters", 50)),
    /** 渡口. */
    FERRY(Attribute.text("owner"), Attribute.number("lengthMeters", 5_000), Attribute.number("loadLimitTonnes", 500)),
    /** 公路附属建筑物 and other structures. */
    STRUCTURE(Attribute.text("owner"), Attribute.number("heightMeters", 200), Attribute.text("use")),
    /** Equipment of stations and weighing points: cameras, scales, message signs. */
    STATION_EQUIPMENT(
            Attribute.text("model"),
            Attribute.text("serialNo"),
            Attribute.text("supplier"),
            Attribute.date("installedOn"),
            Attribute.date("maintainedUntil"),
            Attribute.text("checkpointCode"));

    @SuppressWarnings("ImmutableEnumChecker") // a List.of
    private final List<Attribute> attributes;

    AssetKind(Attribute... attributes) {
        this.attributes = List.of(attributes);
    }

    /** What assets of this kind may tell, in the order of a form. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** Whether the law lets one stand only with a permit (公路法 44, 54, 55; 条例 27). */
    public boolean needsPermit() {
        return this == BILLBOARD || this == NON_ROAD_SIGN || this == LEVEL_ACCESS || this == WORKS_PERMIT;
    }

    /**
     * Values in their one written form; empty ones are left out.
     *
     * @throws Refusal naming the attribute that this kind does not have, or whose value is not of its type
     */
    Map<String, String> read(Map<String, String> values) {
        Map<String, String> read = new TreeMap<>();
        values.forEach((name, value) -> {
            Attribute attribute = attributes.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(
                            "asset.attribute_unknown", "attributes." + name, Map.of("name", name, "kind", name())));
            if (!value.isBlank()) {
                read.put(name, attribute.read(value));
            }
        });
        return read;
    }
}
