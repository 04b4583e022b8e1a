//! The important days of a plan, as a file for the reader's calendar.

use resultaatwijzer_core::{plan::Plan, value::period::Date};

use resultaatwijzer_text::screens::plan::PlanWords;

use crate::view::{ReaderOf, escaped};

/// The days from today on as a calendar file (RFC 5545). It contains nothing that identifies the resident.
pub(super) fn file(reader: &ReaderOf<'_, PlanWords>, plan: &Plan) -> String {
    let words = reader.words;
    let day = |date: Date| date.to_string().replace('-', "");
    let plan_number = number(plan);
    let mut events = String::new();
    for moment in plan.moments(reader.catalogue).iter().filter(|moment| moment.on >= reader.today) {
        let (name, meaning) = (words.moment)(moment.kind);
        let on = day(moment.on);
        let meaning = meaning.replace(',', "\\,");
        events += &format!(
            "BEGIN:VEVENT\r\nUID:{on}-{}-{plan_number:x}@resultaatwijzer\r\nDTSTAMP:{}T000000Z\r\nDTSTART;VALUE=DATE:{on}\r\n\
             SUMMARY:{name}\r\nDESCRIPTION:{meaning}\r\n\
             BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:{name}\r\nTRIGGER:-P1D\r\nEND:VALARM\r\nEND:VEVENT\r\n",
            moment.kind as u8,
            day(reader.today),
        );
    }
    if events.is_empty() {
        return events;
    }
    let file = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Resultaatwijzer//NL\r\n{events}END:VCALENDAR\r\n");
    format!("data:text/calendar;charset=utf-8,{}", escaped(&file))
}

/// A number that is calculated from the granted support, so that a calendar keeps the days of two plans apart.
fn number(plan: &Plan) -> u32 {
    let mut number: u32 = 0;
    for line in plan.arrangement().lines() {
        let block = line.block.as_str().bytes().map(u32::from);
        for part in block.chain([line.volume.units()]) {
            number = number.wrapping_mul(31).wrapping_add(part);
        }
    }
    number
}
