//! What a Modbus library that is not ours (rmodbus) makes of our driver, as a slave, and of our simulator, as a master.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use peripherals::{
    beacon::{
        Command, Rate,
        relay::{Driver, Physics, Settings, Simulator},
    },
    bench::{Bench, Wire},
    family::Family,
    link::{Clock, Port},
    simulator::{self, Door, Input, Output, serve},
};
use rmodbus::{
    ModbusProto,
    client::ModbusRequest,
    server::{ModbusFrame, context::ModbusContext, storage::ModbusStorage},
};
use tokio::{sync::mpsc, time::timeout};

use super::{light, ready};

/// A board with rmodbus in it.
#[derive(Default)]
struct Foreign {
    coils: ModbusStorage<8, 1, 1, 1>,
    answers: VecDeque<Vec<u8>>,
    understood: u32,
}

impl simulator::Simulator for Foreign {
    type Gesture = ();
    type View = Vec<bool>;

    fn handle(&mut self, _: Moment, input: Input<'_, ()>) {
        let Input::Received(bytes) = input else { return };
        let mut answer = Vec::new();
        let mut frame = ModbusFrame::new(1, bytes, ModbusProto::Rtu, &mut answer);
        frame.parse().expect("it understands our question");
        assert!(frame.processing_required && frame.response_required, "{bytes:02x?}");
        if frame.readonly {
            frame.process_read(&self.coils).expect("it reads");
        } else {
            frame.process_write(&mut self.coils).expect("it writes");
        }
        frame.finalize_response().expect("it answers");
        self.understood += 1;
        self.answers.push_back(answer);
    }

    fn poll(&mut self) -> Output {
        self.answers.pop_front().map_or(Output::Wait(None), Output::Send)
    }

    fn view(&self) -> Vec<bool> {
        (0..8).map(|coil| self.coils.get_coil(coil).expect("a coil")).collect()
    }
}

#[test]
fn a_foreign_board_understands_our_driver_and_is_understood() {
    let mut bench = Bench::new(Driver::new(Settings::default()), Foreign::default(), Wire::perfect())
        .acknowledging(Command::Acknowledge);
    bench.order(light(Family::Document, Rate::Continuous));
    bench.order(light(Family::Cash, Rate::Continuous));
    bench.run_for(Duration::from_secs(1));
    assert_eq!(bench.take_events(), [ready()]);
    assert_eq!(bench.view(), [true, false, false, true, false, false, false, false]);
    bench.order(light(Family::Document, Rate::Quick));
    bench.run_for(Duration::from_mins(1));
    bench.order(Command::Darken);
    bench.run_for(Duration::from_secs(1));
    assert_eq!(bench.view(), [false; 8]);
    assert_eq!(bench.take_events(), [], "never a wrong word in a minute");
    assert!(bench.simulator().understood > 400, "{}", bench.simulator().understood);
}

/// What our board answers to a question.
async fn ask(port: &mut Port, question: Vec<u8>, length: usize) -> Vec<u8> {
    port.send(question);
    let mut heard = Vec::new();
    while heard.len() < length {
        let portion = timeout(Duration::from_secs(30), port.receive()).await.expect("an answer").expect("a link");
        heard.extend(portion);
    }
    heard
}

#[tokio::test]
async fn a_foreign_master_understands_our_board_on_a_real_line() {
    let folder = tempfile::tempdir().unwrap();
    let door = Door::pty(folder.path().join("lights")).unwrap();
    let address = door.address().parse().unwrap();
    let (_hands, requested) = mpsc::channel(1);
    tokio::spawn(serve(Simulator::new(Physics::default()), door, requested, Clock::start(), |_| Ok(())));
    let mut port = Port::open(&address).await.unwrap();
    let mut master = ModbusRequest::new(1, ModbusProto::Rtu);

    let mut question = Vec::new();
    master.generate_set_coils_bulk(2, &[true, false, true], &mut question).unwrap();
    let answer = ask(&mut port, std::mem::take(&mut question), 8).await;
    master.parse_ok(&answer).unwrap();
    master.generate_set_coil(7, true, &mut question).unwrap();
    let answer = ask(&mut port, std::mem::take(&mut question), 8).await;
    master.parse_ok(&answer).unwrap();

    master.generate_get_coils(0, 8, &mut question).unwrap();
    let answer = ask(&mut port, std::mem::take(&mut question), 6).await;
    let mut coils = Vec::new();
    master.parse_bool(&answer, &mut coils).unwrap();
    assert_eq!(coils, [false, false, true, false, true, false, false, true]);

    master.generate_get_coils(0, 9, &mut question).unwrap();
    let answer = ask(&mut port, std::mem::take(&mut question), 5).await;
    assert_eq!(master.parse_ok(&answer), Err(rmodbus::ErrorKind::IllegalDataAddress), "there are eight");
}
