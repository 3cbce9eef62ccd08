package org.xunlu.siting.flow;

/** What sends or draws trucks. */
public enum FreightKind {
    /** 采石场、非煤矿山. */
    QUARRY,
    /** 煤矿. */
    MINE,
    /** 水泥厂、搅拌站等. */
    PLANT,
    /** 货物集散地、货场. */
    YARD,
    /** 乡镇. */
    TOWN,
    /** 界口: traffic from and to beyond the county. */
    GATE
}
