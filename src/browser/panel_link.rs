//! The connection of a panel to the background. The loader (`extension/panel.js`) opens it before there is WebAssembly. The
//! browser may stop the background at any moment; the panel then connects again, which wakes it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::convert::{from_object, to_object};
use super::wording::{call, extension, member};
use crate::companion::panel::{FromPanel, ToPanel};

/// Connections that may end one after the other without an answer before the panel gives up.
const TRIES: u8 = 5;

/// A connection that is kept up.
#[derive(Clone)]
pub(super) struct PanelLink(Rc<Inner>);

struct Inner {
    port: RefCell<Option<JsValue>>,
    tries: Cell<u8>,
    /// Takes each message; none when the background cannot be reached.
    hear: Box<dyn Fn(Option<ToPanel>)>,
}

impl PanelLink {
    /// Goes on with the loader's connection, on which the first view was asked for; opens another where that has ended.
    pub(super) fn open(connection: &JsValue, hear: impl Fn(Option<ToPanel>) + 'static) -> Self {
        let link = Self(Rc::new(Inner { port: RefCell::default(), tries: Cell::new(0), hear: Box::new(hear) }));
        if link.take_over(connection).is_none() {
            link.connect();
        }
        link
    }

    fn take_over(&self, connection: &JsValue) -> Option<()> {
        let taken = call(connection, "take", &JsValue::UNDEFINED)?;
        let heard: Array = member(&taken, "heard")?.dyn_into().ok()?;
        self.keep(member(&taken, "port")?)?;
        let link = self.clone();
        // Not before the panel has its link: what it hears makes it ask for more.
        spawn_local(async move { heard.iter().for_each(|message| link.received(&message)) });
        Some(())
    }

    /// Says something to the background, over a new connection where the old one is gone.
    pub(super) fn say(&self, message: &FromPanel) {
        if self.post(message).is_none() {
            self.connect();
            if self.post(message).is_none() {
                (self.0.hear)(None);
            }
        }
    }

    fn connect(&self) {
        let opened = self.try_connect().and_then(|()| self.post(&FromPanel::Open));
        if opened.is_none() {
            (self.0.hear)(None);
        }
    }

    fn try_connect(&self) -> Option<()> {
        let runtime = member(&extension()?, "runtime")?;
        let name = Object::new();
        Reflect::set(&name, &"name".into(), &"panel".into()).ok()?;
        self.keep(call(&runtime, "connect", &name)?)
    }

    /// Listens to a port and speaks over it from now on.
    fn keep(&self, port: JsValue) -> Option<()> {
        let link = self.clone();
        listen(&port, "onMessage", move |message| link.received(&message))?;
        let link = self.clone();
        listen(&port, "onDisconnect", move |_| link.ended())?;
        *self.0.port.borrow_mut() = Some(port);
        Some(())
    }

    fn post(&self, message: &FromPanel) -> Option<()> {
        let port = self.0.port.borrow().clone()?;
        call(&port, "postMessage", &to_object(message)?).map(drop)
    }

    fn received(&self, message: &JsValue) {
        // The background also tells every port when it has started anew; that is no message to a panel, and asks for a fresh one.
        if let Some(message) = from_object(message) {
            self.0.tries.set(0);
            (self.0.hear)(Some(message));
        } else if self.0.tries.replace(self.0.tries.get().saturating_add(1)) < TRIES {
            let _ = self.post(&FromPanel::Open);
        }
    }

    fn ended(&self) {
        *self.0.port.borrow_mut() = None;
        if self.0.tries.replace(self.0.tries.get().saturating_add(1)) < TRIES {
            self.connect();
        } else {
            (self.0.hear)(None);
        }
    }
}

fn listen(port: &JsValue, event: &str, action: impl Fn(JsValue) + 'static) -> Option<()> {
    let action = Closure::<dyn Fn(JsValue)>::new(action).into_js_value();
    call(&member(port, event)?, "addListener", &action).map(drop)
}
